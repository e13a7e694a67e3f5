import type {
  EvidenceId,
  IdentityId,
  OrganizationId,
  PersonId,
  SegmentId,
  SeriesId,
  SessionId,
  SpaceId,
} from './ids.ts'
import type { SeriesChange } from './series-change.ts'
import type { WallTime } from './time.ts'
import type {
  AttendanceResult,
  Confidence,
  EvidenceSource,
  Locale,
  Mark,
  Provider,
  Reach,
  RegistrationState,
  Role,
  SessionStatus,
} from './words.ts'

/** One school or programme: a tenant with the settings of its own. */
export type Organization = {
  readonly id: OrganizationId
  readonly name: string
  /** IANA zone for people whose own zone nobody knows. */
  readonly timezone: string
  /** Minutes before each session at which reminders go out, largest first. */
  readonly reminderOffsets: readonly number[]
  /** Minutes before the start at which the doors open. */
  readonly joinWindowMinutes: number
  /** Minutes after the start from which someone is late. */
  readonly lateAfterMinutes: number
  /** Someone present for less than this share (0 to 1) of the length left early. */
  readonly leftEarlyUnder: number
  readonly defaultProvider: Provider | null
  /** In which it speaks where many read. */
  readonly locale: Locale
  readonly createdAt: Date
}

/** A Slack workspace, a Discord server or the playground. */
export type Space = {
  readonly id: SpaceId
  readonly organizationId: OrganizationId
  readonly platform: string
  /** The platform's own id of it (`T…`, a guild's snowflake). */
  readonly externalId: string
  readonly name: string
  /** The platform's id of the channel for announcements, or null. */
  readonly announcementChannel: string | null
}

/** A human in an organization: one row, however many chat accounts they have. */
export type Person = {
  readonly id: PersonId
  readonly organizationId: OrganizationId
  readonly name: string
  readonly role: Role
  /** IANA zone, or null while nobody knows it. */
  readonly timezone: string | null
  /** Whether they were asked for their zone already (it is asked once); with a zone: whether they chose it by hand. */
  readonly zoneAsked: boolean
  readonly locale: string | null
  readonly email: string | null
  /** When the address proved to be theirs; null while nothing may be mailed to it. */
  readonly emailConfirmedAt: Date | null
  /** When the address last refused mail for good, or null. */
  readonly emailBouncedAt: Date | null
  readonly reach: Reach
  /** Minutes before each session at which they want to be reminded, largest first; null: as the organization. */
  readonly reminderOffsets: readonly number[] | null
}

/** How a platform sees an account: `owner` is Slack's primary owner or Discord's server owner, `manager` may administer the space. */
export type Standing = 'owner' | 'manager' | 'member'

/** A person's account in a space. */
export type Identity = {
  readonly id: IdentityId
  readonly personId: PersonId
  readonly spaceId: SpaceId
  readonly platform: string
  /** The platform's own id of the account (`U…`, a snowflake). */
  readonly externalId: string
  readonly name: string
  readonly standing: Standing
  readonly lastSeenAt: Date
  /** When it refused direct messages, or null; it counts as open again once its person acts. */
  readonly closedAt: Date | null
}

/** A named group of students. */
export type Segment = {
  readonly id: SegmentId
  readonly organizationId: OrganizationId
  readonly name: string
}

/** Who a session is assigned to: everyone, or segments, and people invited by name. */
export type Audience = {
  readonly everyone: boolean
  readonly segmentIds: readonly SegmentId[]
}

/** Sessions generated from one rule, and what each new one of them is like. Its passcode is that of the last of them. */
export type Series = {
  readonly id: SeriesId
  readonly organizationId: OrganizationId
  /** RFC 5545 text without `UNTIL` and `COUNT`. */
  readonly rule: string
  /** Wall time of the first session, in `timezone`. */
  readonly first: WallTime
  readonly timezone: string
  /** Nothing starts after this; null for no such end. */
  readonly until: Date | null
  readonly count: number | null
  readonly durationMinutes: number
  readonly title: string
  readonly description: string | null
  readonly mentorId: PersonId | null
  readonly provider: Provider
  readonly link: string
  readonly backupLink: string | null
  readonly zoomMeetingId: string | null
  readonly capacity: number | null
  readonly audience: Audience
  readonly createdIn: SpaceId | null
  readonly announceChannel: string | null
  readonly typedChannel: string | null
  /** Every session that starts by then is made. */
  readonly madeUntil: Date
  /** When further ones are made; null where none are to come. */
  readonly extendAt: Date | null
  /** When sessions from `cancelledFrom` on were called off together, or null. */
  readonly cancelledAt: Date | null
  readonly cancelledFrom: Date | null
  readonly cancelReason: string | null
  /** The series that this one was split off, whose card stands for both; null for one that began as it is. */
  readonly origin: SeriesId | null
  /** When sessions of it were last changed together, and what; null where none were. */
  readonly changedAt: Date | null
  readonly change: SeriesChange | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** One live session. The passcode is not part of it: it is read apart, only where it is shown. */
export type Session = {
  readonly id: SessionId
  readonly organizationId: OrganizationId
  /** Shown as `#42`; unique in its organization. */
  readonly number: number
  readonly seriesId: SeriesId | null
  /** The start that the rule of its series gives it, which it keeps wherever it is moved alone; null outside a series. */
  readonly seriesStart: Date | null
  readonly title: string
  readonly description: string | null
  readonly startTime: Date
  readonly endTime: Date
  /** IANA zone whose wall clock the session was planned in. */
  readonly timezone: string
  readonly status: SessionStatus
  readonly mentorId: PersonId | null
  readonly provider: Provider
  readonly link: string | null
  readonly backupLink: string | null
  readonly zoomMeetingId: string | null
  readonly hasPasscode: boolean
  readonly capacity: number | null
  readonly audience: Audience
  /** Where `announce` or the typed channel points: the space it was created in and a channel there, or null. */
  readonly createdIn: SpaceId | null
  readonly announceChannel: string | null
  readonly typedChannel: string | null
  /** When it really went live and was really ended, or null. */
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly cancelReason: string | null
  /** When the last provisional verdicts became final, or null. */
  readonly settledAt: Date | null
  /** When its mentor, whom nobody had seen in the meeting, was asked where they are; null while nobody asked them. */
  readonly mentorAskedAt: Date | null
  /** Since when others are asked to take over, as its mentor was still not seen, or it has none; or null. */
  readonly mentorMissedAt: Date | null
  /** Since when it is known that its mentor cannot host it, or null. All three are of this mentor and this start: others clear them. */
  readonly mentorAwayAt: Date | null
  /** When its mentor became that; null where they are so since it was made, or where it has none. */
  readonly mentorNamedAt: Date | null
  /** Kept by the database's own triggers. */
  readonly registeredCount: number
  readonly waitlistedCount: number
  /** Grows with every change of the session's own facts; a write names the version that it read. */
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** One person's row at one session: intention and, once settled, result. */
export type Attendance = {
  readonly sessionId: SessionId
  readonly personId: PersonId
  /** null for someone who came or was marked without ever registering. */
  readonly registration: RegistrationState | null
  /** Order of arrival within the session; a waitlist is served in this order. */
  readonly seq: number
  readonly result: AttendanceResult | null
  readonly confidence: Confidence | null
  /** Why, as facts; `chat/verdict-words.ts` makes one plain sentence of it. */
  readonly reason: VerdictReason | null
  readonly firstJoinedAt: Date | null
  readonly lastLeftAt: Date | null
  readonly minutes: number | null
}

/** One fact about presence: appended, never changed. */
export type Evidence = {
  readonly id: EvidenceId
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly source: EvidenceSource
  /** `joined` and `left` bound an interval; `marked` is a mark by hand or a settled claim. */
  readonly kind: 'joined' | 'left' | 'marked'
  readonly at: Date
  /** Who recorded it: the person themselves, a mentor or admin, or null for a meeting's own record. */
  readonly recordedBy: PersonId | null
  readonly mark: Mark | null
}

/** Why a verdict is what it is: the facts of its one plain sentence. Instants are ISO 8601 in UTC, so that it can be stored as JSON. */
export type VerdictReason =
  | {
      readonly code: 'seen'
      readonly source: EvidenceSource
      readonly from: string
      readonly to: string
      readonly minutes: number
      readonly of: number
    }
  | { readonly code: 'spoken_code'; readonly at: string }
  | { readonly code: 'pressed_join'; readonly source: EvidenceSource; readonly at: string }
  | { readonly code: 'by_join_only'; readonly source: EvidenceSource; readonly at: string }
  | { readonly code: 'marked'; readonly by: PersonId | null; readonly at: string }
  | { readonly code: 'no_evidence' }
  | { readonly code: 'no_record_yet' }
  | { readonly code: 'record_never_came' }

/** What the evidence of one person at one session adds up to. */
export type Verdict = {
  readonly result: AttendanceResult
  readonly confidence: Confidence
  readonly reason: VerdictReason
  readonly firstJoinedAt: Date | null
  readonly lastLeftAt: Date | null
  readonly minutes: number | null
}
