/**
 * What is kept beside the domain's own entities: messages to send, cards to keep true, and what waits for a next step.
 *
 * @module
 */
import type { DeliveryId, OrganizationId, PersonId, ProposalId, SessionId, SpaceId } from '../domain/ids.ts'

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
  /** Which message it is: the name of its view in `chat/deliver.ts`. */
  readonly kind: string
  /** What the view needs, by id; never words. */
  readonly payload: { readonly [key: string]: Json }
  readonly sessionId: SessionId | null
  readonly dueAt: Date
}

/** A delivery as stored. `leased` until an instant while a worker sends it. */
export type Delivery = NewDelivery & {
  readonly state: 'planned' | 'sending' | 'sent' | 'failed' | 'dropped'
  readonly attempts: number
  readonly messageRef: string | null
}

/** A card that stands in a channel and is kept true. */
export type Announcement = {
  readonly deliveryId: DeliveryId
  readonly organizationId: OrganizationId
  readonly sessionId: SessionId
  readonly spaceId: SpaceId
  readonly messageRef: string
  readonly shownAt: Date
  /** How many changes of its session it has not shown yet; counted by the database's triggers. */
  readonly unshown: number
}

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
  readonly purpose: 'connect' | 'link'
  readonly organizationId: OrganizationId
  readonly personId: PersonId
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
}
