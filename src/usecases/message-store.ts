import type { DeliveryId, OrganizationId, PersonId, SessionId } from '../domain/ids.ts'
import type { PersonFacts } from './ports.ts'
import type {
  AnnouncedPlace,
  Announcement,
  Backlog,
  CodeMail,
  Delivery,
  FailedDelivery,
  Recipient,
  ReminderCandidate,
  ReminderQuery,
  SessionChange,
} from './records.ts'

/** The part of the store about messages: what is to be said, to whom, and what stands where. */
export type MessageStore = {
  /** Records that nobody planned yet, oldest first, from behind the one with the id `after`. */
  readonly unplannedChanges: (limit: number, after?: number) => Promise<readonly SessionChange[]>
  /**
   * The ids of planned deliveries that are due, and of those whose lease ran out, longest due first, with the instant at which the
   * next one after them is due (null where none is planned). What lies further ahead than `LONGEST_PAUSE_MS` is due. Where more than
   * `limit` are, each organization's longest due are among them, of as many as share `limit` alike.
   */
  readonly dueDeliveryIds: (
    now: Date,
    limit: number,
  ) => Promise<{ readonly ids: readonly DeliveryId[]; readonly nextAt: Date | null }>
  /** Those of the deliveries named that are still to be sent. */
  readonly openDeliveries: (ids: readonly DeliveryId[]) => Promise<readonly Delivery[]>
  /** Cards whose session changed since they were shown, and last shown at or before the instant given, or so long after it that the clock was put back. */
  readonly staleAnnouncements: (shownBefore: Date, limit: number) => Promise<readonly Announcement[]>
  /** Where a session was announced, or is about to be: its `announcement` deliveries that did not fail. */
  readonly announcedPlaces: (sessionId: SessionId) => Promise<readonly AnnouncedPlace[]>
  /** The card that a delivery put somewhere, as it stands now. */
  readonly announcement: (deliveryId: DeliveryId) => Promise<Announcement | null>
  /** The card of a session that stands in a channel (`SPACE_ID:CHANNEL`), else that of its series, or null. */
  readonly announcementIn: (sessionId: SessionId, recipient: string) => Promise<Announcement | null>
  /** Its mentor, everyone with a place or in line, and those mailed that it is for them: each once, in that order. */
  readonly recipientsOf: (sessionId: SessionId) => Promise<readonly Recipient[]>
  /** People whom a session is for, who chose mail and can have it, by id from behind `after`; its mentor apart. */
  readonly assignedByMail: (query: {
    readonly organizationId: OrganizationId
    readonly sessionId: SessionId
    readonly after: PersonId | null
    readonly limit: number
  }) => Promise<readonly Recipient[]>
  /** What somebody's choice of channels is; null for someone unknown. */
  readonly recipient: (personId: PersonId) => Promise<Omit<Recipient, 'as'> | null>
  /** Every number of minutes before a session at which somebody is reminded. */
  readonly offsetsInUse: () => Promise<readonly number[]>
  /** In order of start, session and arrival; those who turned reminders off are left out. */
  readonly reminderCandidates: (query: ReminderQuery) => Promise<readonly ReminderCandidate[]>
  /** Whether any message of this event was planned. */
  readonly isPlanned: (event: string) => Promise<boolean>
  /** The newest mail with a code for an address that was planned for somebody; null where there is none. */
  readonly lastCode: (personId: PersonId) => Promise<CodeMail | null>
  /** What somebody, or who became part of them, ever disputed of what was recorded at a session: its key, and when. */
  readonly casesOf: (
    sessionId: SessionId,
    personId: PersonId,
  ) => Promise<readonly { readonly event: string; readonly openedAt: Date }[]>
  readonly delivery: (organizationId: OrganizationId, id: DeliveryId) => Promise<Delivery | null>
  /** Given up since an instant, newest first. */
  readonly failedDeliveries: (query: {
    readonly organizationId: OrganizationId
    readonly since: Date
    readonly limit: number
  }) => Promise<readonly FailedDelivery[]>
  /** People whom something about the session reached over no channel at all. */
  readonly unreachedOf: (organizationId: OrganizationId, sessionId: SessionId) => Promise<readonly PersonFacts[]>
  readonly backlog: () => Promise<Backlog>
}
