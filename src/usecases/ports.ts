import type {
  Attendance,
  Evidence,
  Identity,
  Organization,
  Person,
  Segment,
  Session,
  Space,
  Verdict,
} from '../domain/entities.ts'
import type {
  DeliveryId,
  Id,
  OrganizationId,
  PersonId,
  ProposalId,
  SegmentId,
  SessionId,
  SpaceId,
} from '../domain/ids.ts'
import type { EvidenceSource, RegistrationState } from '../domain/words.ts'

/** The only source of time. `after` calls back once, `ms` milliseconds from now, and returns its cancellation. */
export type Clock = { readonly now: () => Date; readonly after: (ms: number, act: () => void) => () => void }

/** Makes a new identifier with the prefix given. */
export type NewId = <P extends string>(prefix: P) => Id<P>

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
  | { readonly type: 'add-identity'; readonly identity: Identity }
  | {
      readonly type: 'set-identity'
      readonly id: Identity['id']
      readonly set: Partial<Pick<Identity, 'name' | 'standing' | 'lastSeenAt'>>
    }
  | { readonly type: 'add-segment'; readonly segment: Segment }
  | {
      readonly type: 'set-segment-channel'
      readonly segmentId: SegmentId
      readonly spaceId: SpaceId
      readonly channel: string | null
    }
  | { readonly type: 'add-member'; readonly segmentId: SegmentId; readonly personId: PersonId; readonly at: Date }
  | { readonly type: 'remove-member'; readonly segmentId: SegmentId; readonly personId: PersonId }
  | {
      readonly type: 'add-session'
      readonly session: Session
      readonly passcode: string | null
      readonly by: PersonId | null
    }
  /** Sets facts of a session where its version is still `version` (else the commit conflicts) and grows it by one. */
  | {
      readonly type: 'set-session'
      readonly id: SessionId
      readonly version: number
      readonly set: SessionPatch
      readonly by: PersonId | null
      readonly at: Date
    }
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
      readonly verdict: Verdict
      readonly at: Date
    }
  | { readonly type: 'changes-planned'; readonly ids: readonly number[]; readonly at: Date }
  | { readonly type: 'delivery-leased'; readonly id: DeliveryId; readonly until: Date }
  | { readonly type: 'delivery-sent'; readonly id: DeliveryId; readonly messageRef: string; readonly at: Date }
  | { readonly type: 'delivery-retry'; readonly id: DeliveryId; readonly dueAt: Date; readonly reason: string }
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
  | { readonly type: 'add-proposal'; readonly proposal: Proposal }
  | { readonly type: 'drop-proposal'; readonly id: ProposalId }
  | { readonly type: 'add-code'; readonly code: OneTimeCode }
  /** Uses a code up; conflicts where it was used before. */
  | { readonly type: 'use-code'; readonly hash: string; readonly at: Date }

/** All or nothing: every change and every delivery that it causes. */
export type Commit = { readonly changes: readonly Change[]; readonly deliveries?: readonly NewDelivery[] }

/** An identity together with its person, and whose organization and space they are: what each press starts from. */
export type Entrance = {
  readonly organization: Organization
  readonly space: Space
  readonly identity: Identity
  readonly person: Person
}

/** A session with what its card shows beside it. */
export type SessionFacts = {
  readonly session: Session
  readonly mentor: PersonFacts | null
  readonly segments: readonly Segment[]
}

/** A person and the accounts by which each platform can mention them. */
export type PersonFacts = {
  readonly id: PersonId
  readonly name: string
  readonly identities: readonly Pick<Identity, 'platform' | 'externalId' | 'spaceId'>[]
}

export type RosterEntry = { readonly person: PersonFacts; readonly attendance: Attendance }

/** Which page of sessions: `after` is the last entry of the page before. Times are by start. */
export type SessionQuery = {
  readonly organizationId: OrganizationId
  readonly show: 'upcoming' | 'mine' | 'week' | 'past'
  readonly personId: PersonId
  readonly now: Date
  /** For `week`: its end. */
  readonly until?: Date
  readonly after?: { readonly startTime: Date; readonly id: SessionId }
  readonly limit: number
}

/**
 * The state of the world. Reads are awaited; a write is a list that `commit` applies in one transaction (DESIGN, decision 1).
 * Every read names the organization, so that nothing crosses it.
 */
export type Store = {
  readonly organization: (id: OrganizationId) => Promise<Organization | null>
  readonly space: (platform: string, externalId: string) => Promise<Space | null>
  readonly spacesOf: (id: OrganizationId) => Promise<readonly Space[]>
  /** The account in a space, its person (merges resolved), space and organization; null for someone never seen. */
  readonly entrance: (platform: string, spaceExternalId: string, userExternalId: string) => Promise<Entrance | null>
  /** The same for an account on a platform in a given organization, whichever of its spaces (for direct messages). */
  readonly entranceIn: (
    organizationId: OrganizationId,
    platform: string,
    userExternalId: string,
  ) => Promise<Entrance | null>
  /** Every entrance of an account on a platform, last seen first (a direct message names no space). */
  readonly entrancesOf: (platform: string, userExternalId: string) => Promise<readonly Entrance[]>
  readonly person: (organizationId: OrganizationId, id: PersonId) => Promise<Person | null>
  readonly personFacts: (organizationId: OrganizationId, id: PersonId) => Promise<PersonFacts | null>
  /** Accounts of a person, last seen first. */
  readonly identities: (id: PersonId) => Promise<readonly Identity[]>
  /** People with more than the role `student`, by role and name. */
  readonly roleHolders: (
    organizationId: OrganizationId,
  ) => Promise<readonly (PersonFacts & { readonly role: Person['role'] })[]>
  readonly segmentNamed: (organizationId: OrganizationId, name: string) => Promise<Segment | null>
  readonly segments: (organizationId: OrganizationId) => Promise<readonly (Segment & { readonly members: number })[]>
  readonly membersOf: (segmentId: SegmentId) => Promise<readonly PersonFacts[]>
  readonly segmentsOf: (personId: PersonId) => Promise<readonly SegmentId[]>
  readonly segmentChannels: (
    segmentIds: readonly SegmentId[],
  ) => Promise<readonly { readonly segmentId: SegmentId; readonly spaceId: SpaceId; readonly channel: string }[]>
  readonly session: (organizationId: OrganizationId, id: SessionId) => Promise<Session | null>
  /** Whose session it is, for a press that names only the session. */
  readonly organizationOfSession: (id: SessionId) => Promise<OrganizationId | null>
  readonly sessionNumbered: (organizationId: OrganizationId, number: number) => Promise<Session | null>
  /** Upcoming and live sessions with that title, letter case apart. */
  readonly sessionsTitled: (organizationId: OrganizationId, title: string) => Promise<readonly Session[]>
  /** Upcoming and live sessions whose number or title holds the text, soonest first, then ended ones. */
  readonly searchSessions: (query: {
    readonly organizationId: OrganizationId
    readonly text: string
    readonly limit: number
  }) => Promise<readonly Session[]>
  readonly sessionFacts: (organizationId: OrganizationId, id: SessionId) => Promise<SessionFacts | null>
  readonly listSessions: (query: SessionQuery) => Promise<readonly SessionFacts[]>
  readonly countSessions: (organizationId: OrganizationId) => Promise<number>
  readonly nextNumber: (organizationId: OrganizationId) => Promise<number>
  readonly passcode: (organizationId: OrganizationId, id: SessionId) => Promise<string | null>
  readonly isInvited: (sessionId: SessionId, personId: PersonId) => Promise<boolean>
  readonly attendance: (sessionId: SessionId, personId: PersonId) => Promise<Attendance | null>
  /** How many wait before this `seq`, itself counted: its position in line. */
  readonly waitlistPosition: (sessionId: SessionId, seq: number) => Promise<number>
  readonly firstWaiting: (sessionId: SessionId) => Promise<Attendance | null>
  /** Everybody with a row, in order of `seq`. */
  readonly roster: (sessionId: SessionId) => Promise<readonly RosterEntry[]>
  /** Sessions at which both have a row, by start: what a merge of the two changes (a place may become free there). */
  readonly bothAttend: (first: PersonId, second: PersonId) => Promise<readonly SessionId[]>
  /** All evidence of a session, under the person that each is now (merges resolved), in order of time. */
  readonly evidence: (sessionId: SessionId) => Promise<readonly Evidence[]>
  /** The newest evidence of one person at one session from one source (merges resolved), or null. */
  readonly lastEvidence: (query: {
    readonly sessionId: SessionId
    readonly personId: PersonId
    readonly source: EvidenceSource
  }) => Promise<Evidence | null>
  /** Ids of sessions that the clock makes live, completes, or settles for good, soonest due first. */
  readonly dueToStart: (now: Date, limit: number) => Promise<readonly Session[]>
  readonly dueToEnd: (now: Date, limit: number) => Promise<readonly Session[]>
  /** Completed, not settled, and over since `endedBefore`. */
  readonly dueToSettle: (endedBefore: Date, limit: number) => Promise<readonly Session[]>
  readonly unplannedChanges: (limit: number) => Promise<readonly SessionChange[]>
  /** Planned ones that are due, and those whose lease ran out. */
  readonly dueDeliveries: (now: Date, limit: number) => Promise<readonly Delivery[]>
  /** Cards whose session changed since they were shown, and last shown at or before the instant given. */
  readonly staleAnnouncements: (shownBefore: Date, limit: number) => Promise<readonly Announcement[]>
  readonly proposal: (id: ProposalId, now: Date) => Promise<Proposal | null>
  readonly code: (hash: string) => Promise<OneTimeCode | null>
  /** Applies all or nothing. Throws `Conflict` where a version or a unique rule says that the world moved. */
  readonly commit: (commit: Commit) => Promise<void>
  /**
   * Runs work on one subject (`ses_…`, `org_…`) after all earlier work on it in this process, and again, with jitter, when it
   * ends in a `Conflict`, for two seconds.
   */
  readonly inTurn: <T>(subject: string, work: () => Promise<T>) => Promise<T>
  /** Calls the listener after each commit; returns its removal. */
  readonly onCommit: (listener: () => void) => () => void
}

/** The world moved between reading and writing; load and decide again. */
export class Conflict extends Error {
  override name = 'Conflict'
}

/** What every use case needs. */
export type Deps = {
  readonly store: Store
  readonly clock: Clock
  readonly newId: NewId
  /** `platform:space:user` of those named by the setting. */
  readonly superadmins: ReadonlySet<string>
  /** What a new organization starts with. */
  readonly defaults: Pick<Organization, 'timezone' | 'reminderOffsets' | 'joinWindowMinutes' | 'lateAfterMinutes'>
}

/** The part of a pino logger that rooms use. Facts first, then the sentence. */
export type Log = {
  readonly debug: (facts: object, message: string) => void
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** Who asks: resolved anew for each request. `role` counts what the platform and the settings say too. */
export type Asker = Entrance & {
  readonly role: Person['role']
  /** Their own zone, else the organization's. */
  readonly zone: string
}
