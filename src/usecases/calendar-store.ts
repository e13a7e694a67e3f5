/**
 * What is asked of the store about the calendars of those who are mailed.
 *
 * @module
 */
import type { PersonId, SeriesId, SessionId } from '../domain/ids.ts'

/** What the calendar part of a mail asks a calendar to do with a session: to note it, or to take it out (RFC 5546). */
export type CalendarMethod = 'REQUEST' | 'CANCEL'

/** A session that stands in somebody's calendar because a mail put it there. */
export type CalendarEntry = { readonly personId: PersonId; readonly sessionId: SessionId }

/**
 * The part of the store that knows what mails put into calendars. An entry stands there from the mail that asked to note it until one
 * asked to take it out; a mail that is on its way, or of which nobody knows whether it went out, counts as one that notes it.
 */
export type CalendarStore = {
  /** Whether a session stands in somebody's calendar; `orSoon`: or in a mail that waits to go out, which may note it. */
  readonly isInCalendar: (entry: CalendarEntry, options?: { readonly orSoon?: boolean }) => Promise<boolean>
  /** In whose calendars a session stands. */
  readonly entriesOf: (sessionId: SessionId) => Promise<readonly CalendarEntry[]>
  /** The same for the sessions of a series, and of all that were split off it, that were changed at one instant; by start. */
  readonly entriesChanged: (query: {
    readonly first: SeriesId
    readonly changedAt: Date
  }) => Promise<readonly CalendarEntry[]>
  /** How often a mail was planned that takes a session out because somebody gave it up. */
  readonly timesTakenOut: (entry: CalendarEntry) => Promise<number>
}
