/**
 * How a session's facts are put into words, the same in every view.
 *
 * @module
 */
import type { Session } from '../domain/entities.ts'
import { placesLeft } from '../domain/join.ts'
import type { SessionFacts } from '../usecases/ports.ts'
import { lengthText } from './clock-text.ts'
import { namesText, oneLine } from './spans.ts'
import type { Text } from './view.ts'
import { LIMITS } from './view.ts'
import type { InWords } from './words/basics.ts'

/** `#42 Career coaching`, with words before or after it; a title that does not fit ends in an ellipsis. */
export function heading(
  session: Pick<Session, 'number' | 'title'>,
  around: { readonly before?: string; readonly after?: string } = {},
): string {
  const before = `${around.before ?? ''}#${session.number} `
  const after = around.after ?? ''
  return before + oneLine(session.title, LIMITS.title - before.length - after.length) + after
}

/** Who it is for: `Everyone`, or the names of its segments. People invited by name are not listed. */
export function audienceText(
  facts: Pick<SessionFacts, 'segments'> & { readonly session: Pick<Session, 'audience'> },
  { words }: InWords,
): Text {
  if (facts.session.audience.everyone) return [words.common.everyone]
  if (facts.segments.length === 0) return [words.common.invitedByName]
  return namesText(
    facts.segments.map((segment) => segment.name),
    { most: SEGMENTS_NAMED, words },
  )
}

/** How many places are left; empty where there is no limit. */
export function placesText(
  session: Pick<Session, 'capacity' | 'registeredCount'>,
  { words: { common } }: InWords,
): Text {
  const free = placesLeft(session)
  if (free === null || session.capacity === null) return []
  return [free === 0 ? common.full(session.capacity) : common.placesLeft(free, session.capacity)]
}

/** How many are registered and how many wait: `17`, `20, 3 waiting`. */
export function countText(session: Pick<Session, 'registeredCount' | 'waitlistedCount'>, { words }: InWords): Text {
  return [`${session.registeredCount}${waiting(session, words)}`]
}

/** The same as a part of a sentence: `20 registered, 3 waiting`. */
export function registeredText(
  session: Pick<Session, 'registeredCount' | 'waitlistedCount'>,
  { words }: InWords,
): Text {
  return [`${words.common.registered(session.registeredCount)}${waiting(session, words)}`]
}

/** The planned length, in words. */
export function plannedLength(session: Pick<Session, 'startTime' | 'endTime'>): string {
  return lengthText((session.endTime.getTime() - session.startTime.getTime()) / 60_000)
}

/** Whether nobody can come any more: ended, called off, or past its end while the clock's own run is still to come. */
export function isOver(session: Pick<Session, 'status' | 'endTime'>, now: Date): boolean {
  if (session.status === 'completed' || session.status === 'cancelled') return true
  return session.endTime.getTime() <= now.getTime()
}

/** How many segments a card names before it says "and 3 more". */
const SEGMENTS_NAMED = 4

function waiting({ waitlistedCount }: Pick<Session, 'waitlistedCount'>, { common }: InWords['words']): string {
  return waitlistedCount === 0 ? '' : common.waiting(waitlistedCount)
}
