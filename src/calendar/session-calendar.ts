/**
 * Sessions as iCalendar text. The library `ics` writes the structure; what it gets wrong is mended here: times go in as
 * numbers (arrays are read in the zone of the process), every text is cleaned first (a lone carriage return passes it), and
 * lines are folded again by octets (it counts characters, which made a calendar drop a whole feed).
 *
 * @module
 */
import { createEvents } from 'ics'
import { type CalendarEntry, eventOf } from './calendar-event.ts'
import { foldLines } from './fold-lines.ts'

export type { CalendarEntry, CalendarWords } from './calendar-event.ts'

/**
 * Sessions as iCalendar text (RFC 5545): one event in UTC each, under the same UID for good, with the session's version as
 * its SEQUENCE. The same rows give the same bytes: DTSTAMP is when the session changed last, not now.
 *
 * @throws Error when `ics` refuses an event, which is a fault of ours.
 */
export function sessionCalendar(entries: readonly CalendarEntry[]): string {
  const { error, value } = createEvents(entries.map(eventOf), { productId: PRODUCT_ID, method: 'PUBLISH' })
  if (error || value === null) throw new Error('no calendar could be made of the sessions', { cause: error })
  return foldLines(value)
}

/** Who made the file (RFC 5545 section 3.7.3). */
export const PRODUCT_ID = '-//Rollcall//Sessions//EN'
