import type { EventAttributes } from 'ics'
import type { Session } from '../domain/entities.ts'

/** What goes into a calendar entry. No link, id or passcode of the room: those are for the doors alone. */
export type CalendarEntry = {
  readonly session: Session
  readonly mentorName: string | null
  readonly organizationName: string
  readonly words: CalendarWords
  /** The reader's own living link (`/join/TOKEN`), where this server can be reached from outside. */
  readonly joinUrl?: string
  /** How often the reader gave it up after a mail put it there, and came back, each counted: none where left out. */
  readonly turns?: number
}

/** What an entry says beside what people wrote, in the reader's language. */
export type CalendarWords = {
  readonly cancelled: (title: string) => string
  readonly session: (number: number, organization: string) => string
  readonly mentor: (name: string) => string
  readonly why: (reason: string) => string
  readonly join: (url: string) => string
  /** As the place, where there is no personal link. */
  readonly pressJoin: string
}

/** The library takes `timestamp` (DTSTAMP), but its types do not name it. */
export type StampedEvent = EventAttributes & { readonly timestamp: number }

/**
 * A session as the library takes it: in UTC, under the same UID for good, stamped with its last change. Its SEQUENCE is the session's
 * version and the reader's own turns, so that it only grows, whichever way it comes. The library cleans no text (a lone carriage return passes it), so that it is done here.
 */
export function eventOf(entry: CalendarEntry): StampedEvent {
  const { session, words } = entry
  const title = oneLine(session.title)
  const isOff = session.status === 'cancelled'
  return {
    uid: `${session.id}@rollcall`,
    sequence: session.version + (entry.turns ?? 0),
    timestamp: session.updatedAt.getTime(),
    created: session.createdAt.getTime(),
    lastModified: session.updatedAt.getTime(),
    start: session.startTime.getTime(),
    end: session.endTime.getTime(),
    title: isOff ? words.cancelled(title) : title,
    description: descriptionOf(entry),
    ...wayIn(entry),
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
  }
}

/** The personal link as place and address, so that a calendar's own button opens it; none to a session that is called off. */
function wayIn({ session, joinUrl, words }: CalendarEntry): Pick<EventAttributes, 'location' | 'url'> {
  if (session.status === 'cancelled') return {}
  return joinUrl === undefined ? { location: words.pressJoin } : { location: joinUrl, url: joinUrl }
}

function descriptionOf({ session, mentorName, organizationName, joinUrl, words }: CalendarEntry): string {
  const facts = [
    words.session(session.number, oneLine(organizationName)),
    ...(mentorName === null ? [] : [words.mentor(oneLine(mentorName))]),
    ...(session.status === 'cancelled' && session.cancelReason !== null
      ? [words.why(manyLines(session.cancelReason))]
      : []),
    ...(session.status !== 'cancelled' && joinUrl !== undefined ? [words.join(joinUrl)] : []),
  ]
  const about = session.description === null ? [] : [manyLines(session.description)]
  return [...about, facts.join('\n')].join('\n\n')
}

/** A text on one line, fit for a calendar. */
export function oneLine(text: string): string {
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
