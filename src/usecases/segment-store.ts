import type { Segment, Session } from '../domain/entities.ts'
import type { GroupTrouble } from '../domain/group.ts'
import type { OrganizationId, PersonId, SegmentId, SpaceId } from '../domain/ids.ts'
import type { PersonFacts } from './ports.ts'

/** The group of a space that a segment is kept in step with. */
export type SegmentGroup = {
  readonly segmentId: SegmentId
  readonly spaceId: SpaceId
  /** The platform's own id of it. */
  readonly groupId: string
  readonly name: string
  /** When it was last read whole; null where it never was. */
  readonly syncedAt: Date | null
  /** What keeps it from being in step; null where nothing does. */
  readonly trouble: GroupTrouble | null
  /** When it is read next. */
  readonly dueAt: Date
}

/** A group with the space that it is of. */
export type PlacedGroup = SegmentGroup & {
  readonly organizationId: OrganizationId
  readonly platform: string
  readonly spaceExternalId: string
  readonly spaceName: string
}

/** A segment as lists show it. */
export type ListedSegment = Segment & { readonly members: number; readonly groups: readonly SegmentGroup[] }

/** The channel of a segment in a space. */
export type SegmentChannel = { readonly segmentId: SegmentId; readonly spaceId: SpaceId; readonly channel: string }

/** Somebody as a list of names and addresses can mean them; the address only where it is proven to be theirs. */
export type Namesake = { readonly personId: PersonId; readonly name: string; readonly email: string | null }

/** A page of the sessions of a segment: those that are not over and start before `until`. */
export type AgendaQuery = {
  readonly organizationId: OrganizationId
  readonly segmentId: SegmentId
  readonly after: Date
  readonly until: Date
}

/** The part of the store about segments. */
export type SegmentStore = {
  readonly segmentNamed: (organizationId: OrganizationId, name: string) => Promise<Segment | null>
  readonly segment: (organizationId: OrganizationId, id: SegmentId) => Promise<Segment | null>
  readonly segments: (organizationId: OrganizationId) => Promise<readonly ListedSegment[]>
  readonly membersOf: (segmentId: SegmentId) => Promise<readonly PersonFacts[]>
  readonly segmentsOf: (personId: PersonId) => Promise<readonly SegmentId[]>
  readonly segmentChannels: (segmentIds: readonly SegmentId[]) => Promise<readonly SegmentChannel[]>
  /** The groups that a segment is kept in step with. */
  readonly groupsOf: (segmentId: SegmentId) => Promise<readonly SegmentGroup[]>
  /** What segments of a space are kept in step with. */
  readonly groupsIn: (spaceId: SpaceId) => Promise<readonly SegmentGroup[]>
  /** Groups that are to be read now, soonest due first. */
  readonly dueGroups: (now: Date, limit: number) => Promise<readonly PlacedGroup[]>
  /** When the next one is due, or null. */
  readonly nextGroupDue: () => Promise<Date | null>
  /** Who is in a segment through its group in a space. */
  readonly groupMembersOf: (segmentId: SegmentId, spaceId: SpaceId) => Promise<readonly PersonId[]>
  /** Through which groups of a space somebody is in segments. */
  readonly groupSegmentsOf: (personId: PersonId, spaceId: SpaceId) => Promise<readonly SegmentId[]>
  /** The people of an organization who have one of these names or addresses; letter case of a to z apart. */
  readonly namesakes: (organizationId: OrganizationId, words: readonly string[]) => Promise<readonly Namesake[]>
  /** Every time zone that an organization has. */
  readonly zonesInUse: () => Promise<readonly string[]>
  /** The channels of all segments of organizations in a zone. */
  readonly channelsInZone: (
    zone: string,
  ) => Promise<readonly (SegmentChannel & { readonly organizationId: OrganizationId })[]>
  /** What the weekly agenda of a segment shows: upcoming and live sessions that start in [`after`, `until`), by start. */
  readonly agendaSessions: (query: AgendaQuery) => Promise<readonly Session['id'][]>
}
