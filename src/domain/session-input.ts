/**
 * What someone typed to make a session, read into facts or refused.
 *
 * @module
 */
import { readAudience } from './audience.ts'
import type { Segment, Session } from './entities.ts'
import type { MeetingPlace } from './meeting.ts'
import { readMeeting, readOptionalLink } from './meeting.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import { LONGEST_MINUTES } from './session.ts'
import { readOptionalText, readText } from './text.ts'
import type { Provider } from './words.ts'
import { canonicalZone } from './zone.ts'

/** What someone typed to make a session. Text is as typed; times are understood already. */
export type NewSessionInput = {
  readonly title: string
  readonly description: string | null
  readonly startTime: Date
  readonly durationMinutes: number
  /** IANA zone in whose wall clock the time was meant. */
  readonly zone: string
  /** `everyone`, or names of segments separated by commas; null is everyone. */
  readonly audience: string | null
  readonly provider: string | null
  readonly link: string | null
  readonly meetingId: string | null
  readonly passcode: string | null
  readonly backupLink: string | null
  readonly capacity: string | null
}

/** The facts that were read. The passcode is in clear. */
export type SessionDraft = Pick<
  Session,
  | 'title'
  | 'description'
  | 'startTime'
  | 'endTime'
  | 'timezone'
  | 'audience'
  | 'provider'
  | 'backupLink'
  | 'zoomMeetingId'
  | 'capacity'
> & { readonly link: string; readonly passcode: string | null }

/** What the reading depends on beside the text. */
export type SessionContext = {
  readonly now: Date
  readonly place: MeetingPlace
  readonly segments: readonly Segment[]
  readonly defaultProvider: Provider | null
}

/** Reads all of it; the first thing that cannot be used is refused. */
export function readSession(input: NewSessionInput, context: SessionContext): Result<SessionDraft> {
  const title = readText(input.title, { field: 'title', most: LONGEST_TITLE, lines: 'one' })
  if (!title.ok) return title
  const times = readTimes(input, context.now)
  if (!times.ok) return times
  const description = readOptionalText(input.description, { field: 'description', most: 1_000, lines: 'many' })
  if (!description.ok) return description
  const audience = readAudience(input.audience, context.segments)
  if (!audience.ok) return audience
  const meeting = readMeeting(input, context)
  if (!meeting.ok) return meeting
  const backupLink = readOptionalLink(input.backupLink, context.place)
  if (!backupLink.ok) return backupLink
  const meetingId = readOptionalText(input.meetingId, { field: 'meeting_id', most: 100, lines: 'one' })
  if (!meetingId.ok) return meetingId
  const passcode = readOptionalText(input.passcode, { field: 'passcode', most: 100, lines: 'one' })
  if (!passcode.ok) return passcode
  const capacity = readCapacity(input.capacity)
  if (!capacity.ok) return capacity
  return yes({
    title: title.value,
    description: description.value,
    ...times.value,
    audience: audience.value,
    ...meeting.value,
    backupLink: backupLink.value,
    zoomMeetingId: meetingId.value,
    passcode: passcode.value,
    capacity: capacity.value,
  })
}

/** The longest title, in UTF-16 units. */
export const LONGEST_TITLE = 100
const SHORTEST_MINUTES = 5
/** The most places that a session can have. */
export const LARGEST_CAPACITY = 10_000

/** A number of places, 1 to 10,000; null for no limit. */
export function readCapacity(text: string | null): Result<number | null> {
  const typed = text?.trim() ?? ''
  if (typed === '') return yes(null)
  const capacity = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
  return capacity >= 1 && capacity <= LARGEST_CAPACITY
    ? yes(capacity)
    : no({ code: 'capacity_unusable', value: typed.slice(0, 40) })
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** When it is: to come, and 5 minutes to 24 hours long. Refuses `zone_unknown`, `time_unusable` and `duration_unusable`. */
export function readTimes(
  input: Pick<NewSessionInput, 'startTime' | 'durationMinutes' | 'zone'>,
  now: Date,
): Result<Pick<SessionDraft, 'startTime' | 'endTime' | 'timezone'>> {
  const { startTime, durationMinutes } = input
  const timezone = canonicalZone(input.zone)
  if (timezone === null) return no({ code: 'zone_unknown', zone: input.zone, near: [] })
  if (!(startTime > now)) {
    const value = Number.isNaN(startTime.getTime()) ? '' : startTime.toISOString()
    const why = value === '' ? 'no-time' : 'past'
    return no({ code: 'time_unusable', value, why, zone: timezone, example: new Date(now.getTime() + DAY_MS) })
  }
  if (!Number.isInteger(durationMinutes) || durationMinutes < SHORTEST_MINUTES || durationMinutes > LONGEST_MINUTES) {
    return no({ code: 'duration_unusable', value: `${durationMinutes}m` })
  }
  return yes({ startTime, endTime: new Date(startTime.getTime() + durationMinutes * MINUTE_MS), timezone })
}
