import { createEvents } from 'ics'
import { type CalendarEntry, eventOf, oneLine } from './calendar-event.ts'
import { foldLines } from './fold-lines.ts'
import { PRODUCT_ID } from './session-calendar.ts'

/** An invitation to one person by mail. */
export type Invitation = CalendarEntry & {
  /** Who the mail is from: `MAIL_FROM`. */
  readonly organizer: Mailbox
  readonly attendee: Mailbox
  /** Whether they said that they come: the entry is shown as accepted. Nobody reads replies, so that none is asked for. */
  readonly accepted: boolean
  /** Whether it is none of theirs any more, though it takes place: their calendar lets it go. */
  readonly isTakenBack?: boolean
}

/** A name in any script and a bare address. */
export type Mailbox = { readonly name: string; readonly address: string }

/** A calendar file for a mail; `method` is the METHOD in it, which the mail's headers must repeat. */
export type InvitationFile = { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string }

/**
 * A session as an invitation (RFC 5546): first, as an update (the same UID under a higher SEQUENCE), or taken back where the
 * session is called off, or takes place without them. What a calendar does not know yet it adds; an older file that comes later
 * changes nothing.
 *
 * @throws Error when `ics` refuses the event, which is a fault of ours.
 */
export function sessionInvitation(invitation: Invitation): InvitationFile {
  const isOff = invitation.session.status === 'cancelled'
  const isOut = invitation.isTakenBack === true && !isOff
  const method = isOff || isOut ? 'CANCEL' : 'REQUEST'
  const event = {
    ...(isOut ? withoutThem(invitation) : eventOf(invitation)),
    organizer: toParty(invitation.organizer),
    attendees: [
      {
        ...toParty(invitation.attendee),
        rsvp: false,
        partstat: invitation.accepted ? ('ACCEPTED' as const) : ('NEEDS-ACTION' as const),
      },
    ],
  }
  const { error, value } = createEvents([event], { productId: PRODUCT_ID, method })
  if (error || value === null) throw new Error('no invitation could be made of the session', { cause: error })
  return { method, content: foldLines(value) }
}

/** A status would cancel it for everybody (RFC 5546 section 3.2.5); who is out of it needs no way in. */
function withoutThem({ joinUrl, ...entry }: Invitation) {
  const { status, ...event } = eventOf(entry)
  return event
}

/** A name as a parameter's value: quotes end it and have no escape there, and the library would escape a backslash (PLATFORM-FACTS 4.2). */
function toParty({ name, address }: Mailbox): { readonly name: string; readonly email: string } {
  const plain = oneLine(name).replaceAll('"', "'").replaceAll('\\', '/')
  return { name: plain === '' ? address : plain, email: address }
}
