/**
 * Over which channels somebody is told something (SPEC section 5), and what they may choose.
 *
 * @module
 */
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import type { Reach } from './words.ts'

/** A channel to one person. */
export type PersonalChannel = 'dm' | 'email'

/** What decides over somebody's channels; `mailable`: their address is confirmed and takes mail. */
export type ReachChoice = { readonly reach: Reach; readonly mailable: boolean }

/** Where changes, cancellations and records go: what they chose, and a direct message where that cannot be. Never nowhere. */
export function channelsOf({ reach, mailable }: ReachChoice): readonly PersonalChannel[] {
  if (!mailable) return ['dm']
  if (reach === 'both') return ['dm', 'email']
  return reach === 'email' ? ['email'] : ['dm']
}

/** Where reminders go: the same, and nowhere for those who turned them off. */
export function reminderChannelsOf(choice: ReachChoice): readonly PersonalChannel[] {
  return choice.reach === 'off' ? [] : channelsOf(choice)
}

/** Whether mail may go to a person's address. */
export function isMailable(person: {
  readonly email: string | null
  readonly emailConfirmedAt: Date | null
  readonly emailBouncedAt: Date | null
}): boolean {
  return person.email !== null && person.emailConfirmedAt !== null && person.emailBouncedAt === null
}

/** How many reminders of one session somebody may choose. */
export const MOST_OFFSETS = 5
/** The earliest reminder, in minutes before the start: two weeks. */
export const LONGEST_OFFSET = 14 * 24 * 60

/** Minutes before the start, each once, largest first; null for none given: as the organization. Refuses `offsets_unusable`. */
export function readOffsets(minutes: readonly number[]): Result<readonly number[] | null> {
  const offsets = [...new Set(minutes)].sort((a, b) => b - a)
  const isUsable = offsets.every((one) => Number.isInteger(one) && one >= 1 && one <= LONGEST_OFFSET)
  if (!isUsable || offsets.length > MOST_OFFSETS) return no({ code: 'offsets_unusable', value: minutes.join(', ') })
  return yes(offsets.length === 0 ? null : offsets)
}

/**
 * A mail address as it was typed, without its outer space; its domain in lower case. Refuses `email_unusable`: what no mail server
 * would take, quoted names and comments too, which nobody has and which hide other addresses.
 */
export function readEmail(text: string): Result<string> {
  const typed = text.trim()
  const at = typed.lastIndexOf('@')
  const [name, domain] = [typed.slice(0, Math.max(at, 0)), typed.slice(at + 1).toLowerCase()]
  const isUsable = typed.length <= LONGEST_EMAIL && name.length <= 64 && NAME.test(name) && DOMAIN.test(domain)
  return isUsable ? yes(`${name}@${domain}`) : no({ code: 'email_unusable', value: typed.slice(0, 100) })
}

/** RFC 5321, 4.5.3.1.3. */
const LONGEST_EMAIL = 254
/** A dot-atom (RFC 5322, 3.2.3), with letters of any script (RFC 6531). */
const NAME = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}][\p{L}\p{M}\p{N}-]{1,62}$/u
