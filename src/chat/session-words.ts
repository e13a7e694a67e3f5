/**
 * How a session's facts are put into words, the same in every view.
 *
 * @module
 */
import type { Session } from '../domain/entities.ts'
import { placesLeft } from '../domain/join.ts'
import type { Keeper } from '../domain/role.ts'
import type { AttendanceResult, Provider, Role, SessionStatus } from '../domain/words.ts'
import type { SessionFacts } from '../usecases/ports.ts'
import { lengthText } from './clock-text.ts'
import { namesText, oneLine } from './spans.ts'
import type { Text } from './view.ts'
import { LIMITS } from './view.ts'

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
): Text {
  if (facts.session.audience.everyone) return ['Everyone']
  if (facts.segments.length === 0) return ['People invited by name']
  return namesText(
    facts.segments.map((segment) => segment.name),
    SEGMENTS_NAMED,
  )
}

/** How many places are left; empty where there is no limit. */
export function placesText(session: Pick<Session, 'capacity' | 'registeredCount'>): Text {
  const free = placesLeft(session)
  if (free === null) return []
  return [free === 0 ? `Full (${session.capacity})` : `${free} of ${session.capacity} left`]
}

/** How many are registered and how many wait: `17`, `20, 3 waiting`. */
export function countText(session: Pick<Session, 'registeredCount' | 'waitlistedCount'>): Text {
  return [counted(session, '')]
}

/** The same as a part of a sentence: `20 registered, 3 waiting`. */
export function registeredText(session: Pick<Session, 'registeredCount' | 'waitlistedCount'>): Text {
  return [counted(session, ' registered')]
}

/** The planned length, in words. */
export function plannedLength(session: Pick<Session, 'startTime' | 'endTime'>): string {
  return lengthText((session.endTime.getTime() - session.startTime.getTime()) / 60_000)
}

/** A provider's name as people write it. */
export function providerWords(provider: Provider): string {
  return provider === 'link' ? 'Online, by link' : capitalised(provider)
}

/** `google_meet` becomes `Google Meet`: the stored words are the names themselves. */
export function capitalised(word: string): string {
  return word
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}

/** Where a session is in its life. */
export const STATUS_WORDS: Readonly<Record<SessionStatus, string>> = {
  upcoming: 'Upcoming',
  live: 'Live now',
  completed: 'Over',
  cancelled: 'Cancelled',
}

/** What was recorded of someone, and what can be. */
export const RESULT_WORDS: Readonly<Record<AttendanceResult, string>> = {
  attended: 'Attended',
  late: 'Late',
  left_early: 'Left early',
  absent: 'Absent',
  excused: 'Excused',
  unknown: 'Not known yet',
}

/** The name of each role. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  student: 'Student',
  mentor: 'Mentor',
  admin: 'Admin',
  superadmin: 'Superadmin',
}

/** `a mentor`, `an admin`. */
export function aRole(role: Role): string {
  return `${role === 'admin' ? 'an' : 'a'} ${ROLE_WORDS[role].toLowerCase()}`
}

/** Why somebody has a role that nobody gave them here: `keeps superadmin: owner of this space`. */
export function keptWords(role: Role, by: Keeper): string {
  return `keeps ${ROLE_WORDS[role].toLowerCase()}: ${by === 'platform' ? 'owner of this space' : 'named in the settings'}`
}

/** Whether nobody can come any more: ended, called off, or past its end while the clock's own run is still to come. */
export function isOver(session: Pick<Session, 'status' | 'endTime'>, now: Date): boolean {
  if (session.status === 'completed' || session.status === 'cancelled') return true
  return session.endTime.getTime() <= now.getTime()
}

/** How many segments a card names before it says "and 3 more". */
const SEGMENTS_NAMED = 4

function counted(session: Pick<Session, 'registeredCount' | 'waitlistedCount'>, word: string): string {
  const waiting = session.waitlistedCount === 0 ? '' : `, ${session.waitlistedCount} waiting`
  return `${session.registeredCount}${word}${waiting}`
}
