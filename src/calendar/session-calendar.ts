/**
 * Sessions as iCalendar text. The library `ics` writes the structure; what it gets wrong is mended here: times go in as
 * numbers (arrays are read in the zone of the process), every text is cleaned first (a lone carriage return passes it), and
 * lines are folded again by octets (it counts characters, which made a calendar drop a whole feed).
 *
 * @module
 */
import type { EventAttributes } from 'ics'
import { createEvents } from 'ics'
import type { Session } from '../domain/entities.ts'
import { foldLines } from './fold-lines.ts'

/** What goes into a calendar entry. No link, id or passcode: those are for the doors alone. */
export type CalendarEntry = {
  readonly session: Session
  readonly mentorName: string | null
  readonly organizationName: string
}

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

const PRODUCT_ID = '-//Rollcall//Sessions//EN'

/** The library takes `timestamp` (DTSTAMP), but its types do not name it. */
type StampedEvent = EventAttributes & { readonly timestamp: number }

function eventOf(entry: CalendarEntry): StampedEvent {
  const { session } = entry
  const title = oneLine(session.title)
  const isOff = session.status === 'cancelled'
  return {
    uid: `${session.id}@rollcall`,
    sequence: session.version,
    timestamp: session.updatedAt.getTime(),
    created: session.createdAt.getTime(),
    lastModified: session.updatedAt.getTime(),
    start: session.startTime.getTime(),
    end: session.endTime.getTime(),
    title: isOff ? `Cancelled: ${title}` : title,
    description: descriptionOf(entry),
    location: 'Online: press Join in the chat',
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
  }
}

function descriptionOf({ session, mentorName, organizationName }: CalendarEntry): string {
  const facts = [
    `Session #${session.number} of ${oneLine(organizationName)}`,
    ...(mentorName === null ? [] : [`Mentor: ${oneLine(mentorName)}`]),
    ...(session.status === 'cancelled' && session.cancelReason !== null
      ? [`Why: ${manyLines(session.cancelReason)}`]
      : []),
  ]
  const about = session.description === null ? [] : [manyLines(session.description)]
  return [...about, facts.join('\n')].join('\n\n')
}

function oneLine(text: string): string {
  return manyLines(text).replace(/\s+/g, ' ').trim()
}

/** Every line break as one, and no character that may not stand in a calendar (RFC 5545 section 3.1). */
function manyLines(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNUSABLE, '')
    .trim()
}

/** Control characters but tab and line break, and halves of a character, which UTF-8 can not hold. */
const UNUSABLE = /(?![\t\n])[\p{Cc}\p{Cs}]/gu
