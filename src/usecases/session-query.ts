/**
 * What is asked of the store about sessions.
 *
 * @module
 */
import type { Session } from '../domain/entities.ts'
import type { OrganizationId, PersonId, SegmentId, SeriesId, SessionId } from '../domain/ids.ts'

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
  readonly filter?: SessionFilter
}

/** Which sessions of a list: those for a segment by name, of a mentor, and whose title holds a text (empty: any), letter case apart. */
export type SessionFilter = {
  readonly segmentId: SegmentId | null
  readonly mentorId: PersonId | null
  readonly search: string
}

/** A time of a session that is not there yet (`sessionId` null), or may be moved. */
export type ImpactQuery = Pick<Session, 'organizationId' | 'audience' | 'startTime' | 'endTime' | 'mentorId'> & {
  readonly sessionId: SessionId | null
  /** Series that it is moved with, whose sessions are in nobody's way. */
  readonly besides?: readonly SeriesId[]
}
