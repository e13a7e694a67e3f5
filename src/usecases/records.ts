/**
 * What is kept beside the domain's own entities: messages to send, cards to keep true, and what waits for a next step.
 *
 * @module
 */
import type { Attendance, Evidence, Session } from '../domain/entities.ts'
import type { DeliveryId, OrganizationId, PersonId, ProposalId, SeriesId, SessionId, SpaceId } from '../domain/ids.ts'
import type { AttendanceResult, Reach, RegistrationState } from '../domain/words.ts'

/** A value that JSON carries as it is. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One message to one recipient over one channel, planned once: unique by (event, recipient, channel). */
export type NewDelivery = {
  readonly id: DeliveryId
  readonly organizationId: OrganizationId
  /** What caused it, as a stable key (`session:ses_…:created`). */
  readonly event: string
  /** A person id, or `SPACE_ID:CHANNEL` for a chat channel. */
  readonly recipient: string
  readonly channel: 'channel' | 'dm' | 'email'
  /** Where a chat channel is; null for a person, whose address is found when it is sent. */
  readonly spaceId: SpaceId | null
  /** Which message it is: the name of its view in `chat/delivery-views.ts`. */
  readonly kind: string
  /** What the view needs, by id; never words. */
  readonly payload: { readonly [key: string]: Json }
  readonly sessionId: SessionId | null
  readonly dueAt: Date
  /** The request that led to it, as in the log; null or left out where the clock or another program did. */
  readonly cause?: string | null
}

/** A delivery as stored. `leased` until an instant while a worker sends it. */
export type Delivery = NewDelivery & {
  readonly state: 'planned' | 'sending' | 'sent' | 'failed' | 'dropped'
  readonly attempts: number
  readonly messageRef: string | null
  /** Whether it may have gone out already: an attempt's answer was lost, or whoever sent it died. Look before repeating it. */
  readonly doubtful: boolean
  /** Until when it last belonged to a worker; null before its first attempt. */
  readonly leasedUntil: Date | null
}

/** A delivery that was given up: why, and when; `arrivedBy` is the other channel over which the same message came all the same. */
export type FailedDelivery = Delivery & {
  readonly reason: string
  readonly doneAt: Date
  readonly arrivedBy: Delivery['channel'] | null
}

/** A mail with a code for an address: `failed` is why it was given up, and when; null where it was not. */
export type CodeMail = {
  readonly email: string
  readonly failed: { readonly reason: string; readonly at: Date } | null
}

/** What is on its way, for measuring: `oldestDueAt` is null where nothing is. */
export type Backlog = {
  readonly planned: number
  readonly sending: number
  readonly failed: number
  readonly oldestDueAt: Date | null
}

/** Someone whom a session's messages concern, with what decides over which channels. */
export type Recipient = {
  readonly personId: PersonId
  /** `assigned`: not registered, but mailed that the session is for them. */
  readonly as: 'mentor' | 'registered' | 'waitlisted' | 'assigned'
  readonly reach: Reach
  /** Whether their address is confirmed and takes mail. */
  readonly mailable: boolean
}

/** Where somebody stands at a session. `position`: in line, 1 first, for those who wait. */
export type OwnPlace = {
  readonly registration: RegistrationState | null
  readonly position: number | null
  readonly result: AttendanceResult | null
  /** Whether one of their segments, or an invitation by name, makes it theirs. */
  readonly named: boolean
}

/** Someone with a place (or the mentor) at a session to come, who may be due for a reminder. */
export type ReminderCandidate = Omit<Recipient, 'as'> & {
  readonly organizationId: OrganizationId
  readonly sessionId: SessionId
  readonly startTime: Date
  /** Their own choice, else the organization's: minutes before the start. */
  readonly offsets: readonly number[]
  /** Order of arrival; 0 for the mentor. */
  readonly seq: number
}

/** Which page of reminder candidates: sessions that start in (`after`, `until`], from behind the last entry of the page before. */
export type ReminderQuery = {
  readonly as: 'mentor' | 'registered'
  readonly after: Date
  readonly until: Date
  readonly last?: Pick<ReminderCandidate, 'startTime' | 'sessionId' | 'seq'>
  readonly limit: number
}

/** A channel in which a session was announced, or is about to be. */
export type AnnouncedPlace = {
  readonly spaceId: SpaceId
  /** `SPACE_ID:CHANNEL`. */
  readonly recipient: string
  /** `planned` where nobody has seen the card yet. */
  readonly state: 'planned' | 'sending' | 'sent'
  /** Whether the card stands there now. */
  readonly stands: boolean
}

/** A message that stands and is kept true: a session's card in a channel, or the summary in its mentor's direct messages. */
export type Announcement = {
  readonly deliveryId: DeliveryId
  readonly organizationId: OrganizationId
  readonly sessionId: SessionId
  /** The series whose card it is; null for a session's own. */
  readonly seriesId: SeriesId | null
  /** Where it stands; of a direct message, the space of the account that it went to. */
  readonly spaceId: SpaceId
  readonly messageRef: string
  readonly shownAt: Date
  /** How many changes of what it shows it has not shown yet; counted by the database's triggers. */
  readonly unshown: number
}

/** What is kept of one person beside their own row, from those who became one with them too; each list is in order of time. */
export type OwnRecord = {
  readonly attendance: readonly (Pick<Attendance, 'registration' | 'result' | 'confidence' | 'minutes'> & {
    readonly session: RecordedSession
    readonly firstJoinedAt: Date | null
    readonly lastLeftAt: Date | null
  })[]
  readonly evidence: readonly (Pick<Evidence, 'source' | 'kind' | 'at' | 'mark'> & {
    readonly session: RecordedSession
  })[]
  readonly invitations: readonly { readonly session: RecordedSession; readonly invitedAt: Date }[]
  readonly hosted: readonly RecordedSession[]
  /** Series that they are registered for as a whole. */
  readonly series: readonly { readonly title: string; readonly registeredAt: Date }[]
}

/** A session as an {@link OwnRecord} names it. */
export type RecordedSession = Pick<Session, 'number' | 'title' | 'startTime'>

/** Input that waits for a person's next step, kept 15 minutes. */
export type Proposal = {
  readonly id: ProposalId
  readonly organizationId: OrganizationId
  readonly personId: PersonId
  readonly kind: string
  readonly input: { readonly [key: string]: Json }
  readonly expiresAt: Date
}

/** A one-time code, stored by its hash only. */
export type OneTimeCode = {
  readonly hash: string
  readonly purpose: 'connect' | 'link' | 'email'
  readonly organizationId: OrganizationId
  readonly personId: PersonId
  /** The address that it proves, for `email`; else null. */
  readonly email: string | null
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

/** One record of the trigger: a session inserted or changed, by whom, with its old and new values. */
export type SessionChange = {
  readonly id: number
  readonly organizationId: OrganizationId
  readonly sessionId: SessionId
  readonly kind: 'insert' | 'update'
  readonly old: { readonly [column: string]: Json } | null
  readonly new: { readonly [column: string]: Json }
  /** A person's id, `system`, or `outside` where another program wrote. */
  readonly changedBy: string
  readonly changedAt: Date
  /** The request that made it, as in the log; null where another program or the clock did. */
  readonly cause: string | null
}
