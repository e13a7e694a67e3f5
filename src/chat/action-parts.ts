/**
 * The parts that an action's string is made of.
 *
 * @module
 */
import type { PersonId, ProposalId, SegmentId, SessionId } from '../domain/ids.ts'

/** An instant in few characters. */
export function instantText(instant: Date): string {
  return instant.getTime().toString(36)
}

/** The instant that {@link instantText} wrote; null for what is none. */
export function readInstant(text: string): Date | null {
  const ms = Number.parseInt(text, 36)
  return Math.abs(ms) <= LAST_INSTANT ? new Date(ms) : null
}

/** Whether it is one of these words. */
export function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
  return (words as readonly string[]).includes(word)
}

type IdOf = { ses: SessionId; per: PersonId; prp: ProposalId; seg: SegmentId }

/** Whether it has the form of an id with this prefix. */
export function isId<P extends keyof IdOf>(text: string, prefix: P): text is IdOf[P] {
  // Sessions may be written by other programs, which name them in their own way; the store refuses what would not fit in here.
  if (prefix === 'ses') return /^[\w-]{1,50}$/.test(text)
  return text.startsWith(`${prefix}_`) && /^[a-z]{3}_[0-9a-z]{1,30}$/.test(text)
}

/** The last instant that a `Date` holds, in milliseconds. */
const LAST_INSTANT = 8_640_000_000_000_000
