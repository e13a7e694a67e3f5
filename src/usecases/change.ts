/**
 * Every write that the store knows (DESIGN, decision 1).
 *
 * @module
 */
import type {
  Evidence,
  Identity,
  Organization,
  Person,
  Segment,
  Series,
  Session,
  Space,
  Verdict,
} from '../domain/entities.ts'
import type {
  DeliveryId,
  OrganizationId,
  PersonId,
  ProposalId,
  SegmentId,
  SeriesId,
  SessionId,
  SpaceId,
} from '../domain/ids.ts'
import type { RegistrationState } from '../domain/words.ts'
import type { CalendarMethod } from './calendar-store.ts'
import type { Installation } from './installation-store.ts'
import type { Announcement, NewDelivery, OneTimeCode, Proposal } from './records.ts'
import type { SegmentGroup } from './segment-store.ts'

/** What of a session a write may set. A passcode comes apart, in clear; the store encrypts it. */
export type SessionPatch = Partial<
  Omit<
    Session,
    | 'id'
    | 'organizationId'
    | 'number'
    | 'version'
    | 'createdAt'
    | 'updatedAt'
    | 'hasPasscode'
    | 'registeredCount'
    | 'waitlistedCount'
  >
> & { readonly passcode?: string | null }

/** A session to be stored, its passcode in clear, and who makes it; null: the program itself. */
export type NewSession = {
  readonly session: Session
  readonly passcode: string | null
  readonly by: PersonId | null
}

/** Every write that the store knows. A commit applies a list of them, all or nothing, in order. */
export type Change =
  | { readonly type: 'add-organization'; readonly organization: Organization }
  | {
      readonly type: 'set-organization'
      readonly id: OrganizationId
      readonly set: Partial<Omit<Organization, 'id' | 'createdAt'>>
    }
  | { readonly type: 'add-space'; readonly space: Space }
  | {
      readonly type: 'set-space'
      readonly id: SpaceId
      readonly set: Partial<Pick<Space, 'name' | 'announcementChannel'>>
    }
  /** Moves a space with its people and segments to another organization; same-named segments become one. Refused (thrown) where the old one has sessions. */
  | { readonly type: 'move-space'; readonly id: SpaceId; readonly to: OrganizationId }
  | { readonly type: 'add-person'; readonly person: Person; readonly at: Date }
  | { readonly type: 'set-person'; readonly id: PersonId; readonly set: Partial<Omit<Person, 'id' | 'organizationId'>> }
  /** Makes `from` one with `into`: identities, segments, invitations, hosted sessions and registrations move (the earlier registration wins), evidence stays and is read through `merged_into`. */
  | { readonly type: 'merge-person'; readonly from: PersonId; readonly into: PersonId; readonly at: Date }
  /**
   * Takes from somebody, and from those who became one with them, all that says who they are: their name becomes `name`, accounts,
   * addresses, segments, invitations and choices go, and what they host from now on has no mentor. What is counted of them stays.
   * Conflicts where they still have a place or wait in a session to come, or are no more.
   */
  | { readonly type: 'forget-person'; readonly id: PersonId; readonly name: string; readonly at: Date }
  | { readonly type: 'add-identity'; readonly identity: Identity }
  | {
      readonly type: 'set-identity'
      readonly id: Identity['id']
      readonly set: Partial<Pick<Identity, 'name' | 'standing' | 'lastSeenAt' | 'closedAt'>>
    }
  | { readonly type: 'add-segment'; readonly segment: Segment }
  | {
      readonly type: 'set-segment-channel'
      readonly segmentId: SegmentId
      readonly spaceId: SpaceId
      readonly channel: string | null
    }
  /** By hand: they stay whatever the groups say. */
  | { readonly type: 'add-member'; readonly segmentId: SegmentId; readonly personId: PersonId; readonly at: Date }
  /** Whatever brought them. */
  | { readonly type: 'remove-member'; readonly segmentId: SegmentId; readonly personId: PersonId }
  | { readonly type: 'set-segment-group'; readonly group: SegmentGroup }
  /** Whom the group brought stays, as if put in by hand. */
  | { readonly type: 'drop-segment-group'; readonly segmentId: SegmentId; readonly spaceId: SpaceId }
  /** The group is read at `at`, if not before. */
  | { readonly type: 'group-due'; readonly spaceId: SpaceId; readonly groupId: string; readonly at: Date }
  /** The group of a space has them. */
  | {
      readonly type: 'add-group-member'
      readonly segmentId: SegmentId
      readonly spaceId: SpaceId
      readonly personId: PersonId
      readonly at: Date
    }
  /** The group has them no more: they leave the segment where nothing else keeps them in it. */
  | {
      readonly type: 'remove-group-member'
      readonly segmentId: SegmentId
      readonly spaceId: SpaceId
      readonly personId: PersonId
    }
  | ({ readonly type: 'add-session' } & NewSession)
  /** The same of any number, in the time that a third of them would take. */
  | { readonly type: 'add-sessions'; readonly sessions: readonly NewSession[] }
  /** Sets facts of a session where its version is still `version` (else the commit conflicts) and grows it by one. */
  | {
      readonly type: 'set-session'
      readonly id: SessionId
      readonly version: number
      readonly set: SessionPatch
      readonly by: PersonId | null
      readonly at: Date
    }
  | { readonly type: 'add-series'; readonly series: Series }
  /** As `set-session`. */
  | {
      readonly type: 'set-series'
      readonly id: SeriesId
      readonly version: number
      readonly set: Partial<Omit<Series, 'id' | 'organizationId' | 'version' | 'createdAt' | 'updatedAt'>>
      readonly at: Date
    }
  | { readonly type: 'add-series-person'; readonly seriesId: SeriesId; readonly personId: PersonId; readonly at: Date }
  /** Whoever is registered for all of one series is for all of another, too, since as long. */
  | { readonly type: 'carry-series-people'; readonly from: SeriesId; readonly to: SeriesId }
  | { readonly type: 'remove-series-person'; readonly seriesId: SeriesId; readonly personId: PersonId }
  | { readonly type: 'invite-person'; readonly sessionId: SessionId; readonly personId: PersonId; readonly at: Date }
  /** Inserts or updates the row; a first row, and one that registers anew after a withdrawal, takes the session's next `seq`. */
  | {
      readonly type: 'set-registration'
      readonly sessionId: SessionId
      readonly personId: PersonId
      readonly registration: RegistrationState
      readonly at: Date
    }
  | { readonly type: 'add-evidence'; readonly evidence: Evidence }
  /** Writes the verdict on the attendance row (made without a registration where there is none). */
  | {
      readonly type: 'set-verdict'
      readonly sessionId: SessionId
      readonly personId: PersonId
      /** null: nothing is recorded any more. */
      readonly verdict: Verdict | null
      readonly at: Date
    }
  | { readonly type: 'changes-planned'; readonly ids: readonly number[]; readonly at: Date }
  | { readonly type: 'delivery-leased'; readonly id: DeliveryId; readonly until: Date }
  /** `calendar`: what its calendar part asks for, where it is a mail that has one. */
  | {
      readonly type: 'delivery-sent'
      readonly id: DeliveryId
      readonly messageRef: string
      readonly calendar?: CalendarMethod
      readonly at: Date
    }
  /**
   * Tried again at `dueAt`; it stays as doubtful as it was where `doubtful` is left out. `spared`: it does not count as an
   * attempt, since the platform only asked to wait.
   */
  | {
      readonly type: 'delivery-retry'
      readonly id: DeliveryId
      readonly dueAt: Date
      readonly reason: string
      readonly doubtful?: boolean
      readonly spared?: boolean
    }
  /** Whoever was sending deliveries died: each may have gone out or not, and is looked at again from `dueAt` on. */
  | { readonly type: 'leases-lost'; readonly dueAt: Date }
  | {
      readonly type: 'delivery-failed' | 'delivery-dropped'
      readonly id: DeliveryId
      readonly reason: string
      readonly at: Date
    }
  | { readonly type: 'add-announcement'; readonly announcement: Announcement }
  /** Shown with the `unshown` changes that were counted when its facts were read; one that came since keeps it stale. */
  | {
      readonly type: 'announcement-shown'
      readonly deliveryId: DeliveryId
      readonly unshown: number
      readonly at: Date
    }
  | { readonly type: 'announcement-gone'; readonly deliveryId: DeliveryId }
  /** The doors of sessions to come opened in (`after`, `until`]: their cards are drawn anew. */
  | { readonly type: 'doors-opened'; readonly after: Date; readonly until: Date }
  /** Everything due until then is planned, in one commit with the last of it. */
  | { readonly type: 'set-watermark'; readonly name: string; readonly at: Date }
  /** In place of what was kept of it there before. */
  | { readonly type: 'set-installation'; readonly installation: Installation }
  | { readonly type: 'add-proposal'; readonly proposal: Proposal }
  | { readonly type: 'drop-proposal'; readonly id: ProposalId }
  | { readonly type: 'add-code'; readonly code: OneTimeCode }
  /** Uses a code up; conflicts where it was used before. */
  | { readonly type: 'use-code'; readonly hash: string; readonly at: Date }

/** All or nothing: every change and every delivery that it causes. */
export type Commit = {
  readonly changes: readonly Change[]
  readonly deliveries?: readonly NewDelivery[]
  /** The request that it belongs to: kept with the records and deliveries that it makes. */
  readonly cause?: string
  /** Nobody is told of the changes of sessions in it, but by its own deliveries: their records are planned already. */
  readonly silent?: boolean
}
