/**
 * How chat has its letters mailed, as ports: rooms know nothing of each other, and `main` joins them.
 *
 * @module
 */
import type { Session } from '../domain/entities.ts'
import type { OrganizationId, PersonId, SessionId } from '../domain/ids.ts'
import type { CalendarMethod } from '../usecases/ports.ts'
import type { Words } from './words/words.ts'

/** What sends letters, and what stands in them that only the rest of the program can make. */
export type Mailing = {
  /** Hands one mail over; never rejects for an outage, and repeats nothing by itself. */
  readonly send: (mail: OutgoingMail) => Promise<Mailed>
  /** A session as a calendar part for one person; taken back where it is called off. */
  readonly invitation: (entry: {
    readonly session: Session
    readonly mentorName: string | null
    readonly organizationName: string
    /** The reader's. */
    readonly words: Words['calendar']
    readonly joinUrl?: string
    readonly attendee: { readonly name: string; readonly address: string }
    /** Whether they said that they come, or host it. */
    readonly accepted: boolean
    /** Whether it is none of theirs any more, though it takes place. */
    readonly isTakenBack: boolean
    /** How often they gave it up and came back, each counted: every turn raises the entry's SEQUENCE. */
    readonly turns: number
  }) => CalendarPart
  /** Personal links; null where this server cannot be reached from outside (no `PUBLIC_URL`). */
  readonly links: {
    readonly join: (name: {
      readonly organizationId: OrganizationId
      readonly personId: PersonId
      readonly sessionId: SessionId
    }) => string
    readonly unsubscribe: (name: { readonly organizationId: OrganizationId; readonly personId: PersonId }) => string
  } | null
}

/** A calendar file for a mail; `method` is the METHOD in it. */
export type CalendarPart = { readonly method: CalendarMethod; readonly content: string }

/** One mail to one person. `id` is the delivery's. */
export type OutgoingMail = {
  readonly id: string
  readonly to: string
  readonly toName: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar?: CalendarPart
  readonly unsubscribe?: { readonly url: string }
}

/** What became of a mail, as with a post; `bounced` where the address itself takes no mail. */
export type Mailed =
  | { readonly type: 'sent'; readonly ref: string }
  | { readonly type: 'gone'; readonly reason: string; readonly bounced: boolean }
  | { readonly type: 'later'; readonly reason: string; readonly afterMs?: number; readonly doubtful: boolean }
