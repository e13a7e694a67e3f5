import type { Segment, Series, Session } from '../domain/entities.ts'
import type { OrganizationId, PersonId, SeriesId, SessionId } from '../domain/ids.ts'
import type { PersonFacts } from './ports.ts'
import type { AnnouncedPlace } from './records.ts'

/** A series with what its card shows beside it: what its next sessions are like, and which they are. */
export type SeriesFacts = {
  readonly series: Series
  /** Its first session, by which messages and buttons name the series. */
  readonly anchor: SessionId
  readonly mentor: PersonFacts | null
  readonly segments: readonly Segment[]
  /** The series that it goes on as, since it was split, in order; of a whole series those before it that have sessions to come, too. */
  readonly later: readonly Series[]
  /** Of it and of those: at most five that are to come or live, soonest first; `toCome` is how many there are. */
  readonly next: readonly Session[]
  readonly toCome: number
  /** How many are registered for all that it goes on as. */
  readonly people: number
}

/** The part of the store about series. */
export type SeriesStore = {
  readonly series: (organizationId: OrganizationId, id: SeriesId) => Promise<Series | null>
  /**
   * It and those that it was split into, or was split off with, in the order of the series, which is that of the numbers of their
   * sessions: they were made in it, and keep it where one part is moved past another.
   */
  readonly seriesFamily: (organizationId: OrganizationId, id: SeriesId) => Promise<readonly Series[]>
  readonly seriesFacts: (organizationId: OrganizationId, id: SeriesId) => Promise<SeriesFacts | null>
  /**
   * All that is to come of a series that was split, whichever part names it, by the part that its soonest session is of: what its
   * card shows, and what **Join all** and **Leave all** mean.
   */
  readonly wholeSeries: (organizationId: OrganizationId, id: SeriesId) => Promise<SeriesFacts | null>
  /** Its sessions whose start by the rule is `from` or later, in the order of the series, which is that of their numbers. */
  readonly sessionsOfSeries: (seriesId: SeriesId, from: Date) => Promise<readonly Session[]>
  readonly lastOfSeries: (seriesId: SeriesId) => Promise<Session | null>
  /** Series of which further sessions are to be made, soonest due first. */
  readonly dueToExtend: (now: Date, limit: number) => Promise<readonly Series[]>
  readonly isInSeries: (seriesId: SeriesId, personId: PersonId) => Promise<boolean>
  /** Who is registered for all of it, in order of arrival. */
  readonly seriesPeople: (seriesId: SeriesId) => Promise<readonly PersonId[]>
  /** Upcoming sessions that start in (`after`, `until`]: those of series, and single ones that were announced nowhere yet. */
  readonly sessionsToAnnounce: (query: { readonly after: Date; readonly until: Date }) => Promise<readonly Session[]>
  /** Where its card stands, or is about to (see `announcedPlaces`). */
  readonly announcedSeriesPlaces: (seriesId: SeriesId) => Promise<readonly AnnouncedPlace[]>
}
