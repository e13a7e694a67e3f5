import { viewerOf } from '../domain/viewer.ts'
import type { CalendarMethod, Delivery, Deps } from '../usecases/ports.ts'
import { type Addressee, readAddressee } from '../usecases/read-addressee.ts'
import { readCalendarPart } from '../usecases/read-calendar-part.ts'
import type { Shown } from './delivery-views.ts'
import { DELIVERY_VIEWS } from './delivery-views.ts'
import { letter } from './letter.ts'
import type { Mailed, Mailing, OutgoingMail } from './mailing.ts'
import type { View } from './view.ts'
import { emailCode } from './views/email-code.ts'
import { wordsFor } from './words/words.ts'

/** What sends mail; `mailing` is null where the program has no settings for it. */
export type MailParts = { readonly deps: Deps; readonly mailing: Mailing | null }

/** What became of a mail; `calendar` is what its calendar part asks for, where one that went out has it. */
export type MailedWith = Mailed & { readonly calendar?: CalendarMethod }

/** Mails a message about a session to its reader, if they have an address that is confirmed and takes mail. */
export async function deliverMail(
  parts: MailParts,
  of: { readonly shown: Shown; readonly view: View },
): Promise<MailedWith> {
  const { deps, mailing } = parts
  const { delivery, read, seen } = of.shown
  if (mailing === null) return gone('No mail is sent from here.')
  if (read.email === null) return gone('They have no confirmed address that takes mail.')
  const reader = await readAddressee(deps, delivery)
  if (reader === null) return gone('The person is no more.')
  const { person, organization } = reader
  const { organizationId } = delivery
  const { session } = read.facts
  const joinUrl = mailing.links?.join({ organizationId, personId: person.id, sessionId: session.id })
  const unsubscribeUrl = mailing.links?.unsubscribe({ organizationId, personId: person.id })
  const written = letter(of.view, {
    zone: read.zone,
    words: seen.words,
    sessionNumber: session.number,
    organizationName: organization.name,
    ...(joinUrl === undefined ? {} : { joinUrl }),
    ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
  })
  const calendar = await calendarPart(parts, { shown: of.shown, reader, joinUrl })
  const mailed = await mailing.send({
    id: delivery.id,
    to: read.email,
    toName: person.name,
    ...written,
    ...calendar,
    ...(unsubscribeUrl === undefined ? {} : { unsubscribe: { url: unsubscribeUrl } }),
  })
  return mailed.type === 'sent' && calendar.calendar !== undefined
    ? { ...mailed, calendar: calendar.calendar.method }
    : mailed
}

/** Mails the code that is to prove an address, to that address, while it is good. */
export async function deliverCode(
  { deps, mailing }: MailParts,
  delivery: Delivery,
): Promise<Mailed | { readonly type: 'dropped'; readonly reason: string }> {
  const { code, email, expiresAt } = delivery.payload
  const reader = await readAddressee(deps, delivery)
  if (mailing === null) return gone('No mail is sent from here.')
  if (reader === null || typeof code !== 'string' || typeof email !== 'string') return gone('The person is no more.')
  const { person, organization } = reader
  const until = new Date(String(expiresAt))
  const now = deps.clock.now()
  if (until <= now) return { type: 'dropped', reason: 'The code had expired before it went out.' }
  const { zone, locale } = viewerOf(person, organization)
  const words = wordsFor(locale)
  const view = emailCode({
    code,
    expiresAt: until,
    name: person.name,
    organizationName: organization.name,
    seen: { zone, now, words },
  })
  const written = letter(view, { zone, words, organizationName: organization.name })
  return mailing.send({ id: delivery.id, to: email, toName: person.name, ...written })
}

/**
 * For those who have the session in their calendar, or should: not for who waits for a place and has it not; taken back from who hosted
 * it before, and from who gave it up.
 */
async function calendarPart(
  { deps, mailing }: MailParts,
  of: { readonly shown: Shown; readonly reader: Addressee; readonly joinUrl: string | undefined },
): Promise<Pick<OutgoingMail, 'calendar'>> {
  const { delivery, read, seen } = of.shown
  const { session, mentor } = read.facts
  if (mailing === null || read.email === null || DELIVERY_VIEWS.get(delivery.kind)?.isForCalendar !== true) return {}
  const { person, organization } = of.reader
  const part = await readCalendarPart(deps, { personId: person.id, sessionId: session.id })
  const { registration } = part
  const isMentor = session.mentorId === person.id
  const isLeft = delivery.kind === 'left'
  const isAsked = INVITING.has(delivery.kind) || (delivery.payload.as === 'assigned' && registration === null)
  const isWaiting = registration === 'waitlisted' && part.isInCalendar
  const isConcerned = !isLeft && (isMentor || registration === 'registered' || isAsked || isWaiting)
  const isTakenBack = isLeft || (!isConcerned && isFormerMentor(delivery))
  if (!isConcerned && !isTakenBack) return {}
  const calendar = mailing.invitation({
    session,
    mentorName: mentor?.name ?? null,
    organizationName: organization.name,
    words: seen.words.calendar,
    ...(of.joinUrl === undefined ? {} : { joinUrl: of.joinUrl }),
    attendee: { name: person.name, address: read.email },
    accepted: isMentor || registration === 'registered',
    isTakenBack,
    turns: part.turns - Number(isLeft),
  })
  return { calendar }
}

/** Whoever else is told of a change is told as what they are to the session (`change-messages.ts`). */
function isFormerMentor({ kind, payload: { as } }: Delivery): boolean {
  return as === undefined && CHANGING.has(kind)
}

const CHANGING: ReadonlySet<string> = new Set(['changed', 'cancelled', 'series-changed', 'series-cancelled'])
const INVITING: ReadonlySet<string> = new Set(['assigned', 'invited'])

function gone(reason: string): Extract<Mailed, { type: 'gone' }> {
  return { type: 'gone', reason, bounced: false }
}
