/**
 * What was changed of several sessions of a series at once, as it is kept to be told.
 *
 * @module
 */
import type { Series } from './entities.ts'
import type { PersonId, SessionId } from './ids.ts'
import type { Recurrence } from './series.ts'
import type { WallTime } from './time.ts'

/** What a series was, or is, of what people are told; an instant as ISO 8601, so that it can be stored as JSON. */
export type SeriesLook = {
  readonly rule: string
  readonly first: WallTime
  readonly timezone: string
  readonly until: string | null
  readonly count: number | null
  readonly durationMinutes: number
  readonly title: string
  readonly mentorId: PersonId | null
}

/** One change of sessions to come, as a whole. */
export type SeriesChange = {
  readonly before: SeriesLook
  readonly after: SeriesLook
  /** Whether Join leads elsewhere now: link, meeting id, passcode or provider. */
  readonly wayIn: boolean
  /** How many sessions were changed, and the numbers of the first of them. */
  readonly sessions: number
  readonly numbers: readonly number[]
  /** Those of which the mentor had said that they cannot host them, and is counted on again; left out where there are none. */
  readonly countedOn?: readonly SessionId[]
}

/** How a series looks. */
export function lookOf(series: Recurrence & Pick<Series, 'durationMinutes' | 'title' | 'mentorId'>): SeriesLook {
  const { rule, first, timezone, until, count, durationMinutes, title, mentorId } = series
  return { rule, first, timezone, until: until?.toISOString() ?? null, count, durationMinutes, title, mentorId }
}

/** How it repeats, read back. */
export function recurrenceOf({ rule, first, timezone, until, count }: SeriesLook): Recurrence {
  return { rule, first, timezone, until: until === null ? null : new Date(until), count }
}
