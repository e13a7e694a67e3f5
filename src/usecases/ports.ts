/**
 * What use cases need from the rest, as types: any room may import them from here.
 *
 * @module
 */
import type {
  Attendance,
  Evidence,
  Identity,
  Organization,
  Person,
  Segment,
  Session,
  Space,
} from '../domain/entities.ts'
import type { Id, OrganizationId, PersonId, ProposalId, SessionId } from '../domain/ids.ts'
import type { ImpactFacts } from '../domain/impact.ts'
import type { Viewer } from '../domain/viewer.ts'
import type { EvidenceSource } from '../domain/words.ts'
import type { CalendarStore } from './calendar-store.ts'
import type { Commit } from './change.ts'
import type { HomeStore } from './home-store.ts'
import type { InstallationStore } from './installation-store.ts'
import type { MessageStore } from './message-store.ts'
import type { PeopleStore } from './people-store.ts'
import type { OneTimeCode, OwnPlace, Proposal } from './records.ts'
import type { SegmentStore } from './segment-store.ts'
import type { SeriesStore } from './series-store.ts'
import type { ImpactQuery, SessionQuery } from './session-query.ts'
import type { TimetableStore } from './timetable-store.ts'

export type { CalendarEntry, CalendarMethod } from './calendar-store.ts'
export type { Change, Commit, NewSession, SessionPatch } from './change.ts'
export type { ClaimedSession, UnreadySession } from './home-store.ts'
export type { Installation } from './installation-store.ts'
export type { Act, Hold, Limit, Place, Route, Scope } from './pace.ts'
export type {
  AnnouncedPlace,
  Announcement,
  Backlog,
  CodeMail,
  Delivery,
  FailedDelivery,
  Json,
  NewDelivery,
  OneTimeCode,
  OwnPlace,
  OwnRecord,
  Proposal,
  Recipient,
  ReminderCandidate,
  ReminderQuery,
  SessionChange,
} from './records.ts'
export type { ListedSegment, Namesake, PlacedGroup, SegmentChannel, SegmentGroup } from './segment-store.ts'
export type { SeriesFacts } from './series-store.ts'
export type { ImpactQuery, SessionFilter, SessionQuery } from './session-query.ts'
export type { MadeSession } from './timetable-store.ts'

/** The only source of time. `after` calls back once, `ms` milliseconds from now, and returns its cancellation. */
export type Clock = { readonly now: () => Date; readonly after: (ms: number, act: () => void) => () => void }

/** Makes a new identifier with the prefix given; where `of` says what it is made of, always the same one of the same. */
export type NewId = <P extends string>(prefix: P, of?: string) => Id<P>

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

/** A person with a row at a session, and that row. */
export type RosterEntry = { readonly person: PersonFacts; readonly attendance: Attendance }

/** The parts of the store that are described in files of their own. */
type Elsewhere = CalendarStore &
  HomeStore &
  InstallationStore &
  MessageStore &
  PeopleStore &
  SegmentStore &
  SeriesStore &
  TimetableStore

/**
 * The state of the world. Reads are awaited; a write is a list that `commit` applies in one transaction (DESIGN, decision 1).
 * Every read names the organization, so that nothing crosses it.
 */
export type Store = Elsewhere & {
  readonly organization: (id: OrganizationId) => Promise<Organization | null>
  readonly space: (platform: string, externalId: string) => Promise<Space | null>
  readonly spacesOf: (id: OrganizationId) => Promise<readonly Space[]>
  readonly session: (organizationId: OrganizationId, id: SessionId) => Promise<Session | null>
  /** Whose session it is, for a press that names only the session. */
  readonly organizationOfSession: (id: SessionId) => Promise<OrganizationId | null>
  readonly sessionNumbered: (organizationId: OrganizationId, number: number) => Promise<Session | null>
  /** Upcoming and live sessions with that title, letter case apart. */
  readonly sessionsTitled: (organizationId: OrganizationId, title: string) => Promise<readonly Session[]>
  /** Upcoming and live sessions whose number or title holds the text, soonest first, then ended ones; at most `limit` of each. */
  readonly searchSessions: (query: {
    readonly organizationId: OrganizationId
    readonly text: string
    readonly limit: number
  }) => Promise<readonly Session[]>
  readonly sessionFacts: (organizationId: OrganizationId, id: SessionId) => Promise<SessionFacts | null>
  readonly listSessions: (query: SessionQuery) => Promise<readonly SessionFacts[]>
  /** Whom a time of a session concerns: people by zone, those registered elsewhere then, and what its mentor hosts then. */
  readonly impactOf: (query: ImpactQuery) => Promise<Omit<ImpactFacts, 'startTime'>>
  readonly countSessions: (organizationId: OrganizationId) => Promise<number>
  readonly nextNumber: (organizationId: OrganizationId) => Promise<number>
  readonly passcode: (organizationId: OrganizationId, id: SessionId) => Promise<string | null>
  readonly isInvited: (sessionId: SessionId, personId: PersonId) => Promise<boolean>
  readonly attendance: (sessionId: SessionId, personId: PersonId) => Promise<Attendance | null>
  /** Where one person stands at each of these sessions. */
  readonly ownPlaces: (
    personId: PersonId,
    sessionIds: readonly SessionId[],
  ) => Promise<ReadonlyMap<SessionId, OwnPlace>>
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
  /** Live in a meeting that shows who is there, and has shown somebody, but nothing of its mentor, waited for since `since`; longest first. */
  readonly unseenMentors: (since: Date, limit: number) => Promise<readonly Session[]>
  /** Whether a request changed what is recorded of a session. */
  readonly isChangedBy: (sessionId: SessionId, cause: string) => Promise<boolean>
  readonly watermark: (name: string) => Promise<Date | null>
  /** The share (0 to 1) that came to the mentor's last 50 completed sessions but this one; null where nobody counts. */
  readonly mentorRate: (mentorId: PersonId, except: SessionId) => Promise<number | null>
  readonly proposal: (id: ProposalId, now: Date) => Promise<Proposal | null>
  readonly code: (hash: string) => Promise<OneTimeCode | null>
  /** How many codes for mail addresses somebody had made that are not expired yet, used or not. */
  readonly countEmailCodes: (personId: PersonId, now: Date) => Promise<number>
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

/** Signs what links carry, and knows again what it signed. */
export type Signer = {
  /** A signature in base64url. */
  readonly sign: (purpose: 'join' | 'unsubscribe', text: string) => string
  readonly isSigned: (
    purpose: 'join' | 'unsubscribe',
    signed: { readonly text: string; readonly signature: string },
  ) => boolean
}

/** What every use case needs. */
export type Deps = {
  readonly store: Store
  readonly clock: Clock
  readonly newId: NewId
  /**
   * The request that is answered, the same when its platform delivers it once more: what is made for it takes its id from that, so
   * that it is made once, whatever is restarted in between. Left out where nobody asked.
   */
  readonly cause?: string
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
export type Asker = Entrance & Viewer & { readonly role: Person['role'] }

/** Who presses: known by an account, or by their own link. */
export type Presser = Pick<Asker, 'organization' | 'person' | 'role'>
