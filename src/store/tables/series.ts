import type { OrganizationId, PersonId, SegmentId, SeriesId, SpaceId } from '../../domain/ids.ts'
import type { SeriesChange } from '../../domain/series-change.ts'
import type { WallTime } from '../../domain/time.ts'
import { PROVIDERS, type Provider } from '../../domain/words.ts'
import type * as columns from '../columns.sqlite.ts'
import { atLeast, jsonIn, lengthOf, oneOf } from './checks.ts'
import type { PeopleTables } from './people.ts'

/** Series, each with what its further sessions are like, and who is registered for all of one. */
export const seriesTables = (c: typeof columns, { organizations, people, spaces }: PeopleTables) => {
  const series = c.table(
    'series',
    {
      id: c.text('id').$type<SeriesId>().primaryKey(),
      organizationId: c
        .text('organization_id')
        .$type<OrganizationId>()
        .notNull()
        .references(() => organizations.id),
      rule: c.text('rule').notNull(),
      first: c.json('first').$type<WallTime>().notNull(),
      timezone: c.text('timezone').notNull(),
      until: c.instant('until'),
      count: c.integer('count'),
      durationMinutes: c.integer('duration_minutes').notNull(),
      title: c.text('title').notNull(),
      description: c.text('description'),
      mentorId: c
        .text('mentor_id')
        .$type<PersonId>()
        .references(() => people.id),
      provider: c.text('provider').$type<Provider>().notNull(),
      link: c.text('link').notNull(),
      backupLink: c.text('backup_link'),
      zoomMeetingId: c.text('zoom_meeting_id'),
      capacity: c.integer('capacity'),
      everyone: c.flag('everyone').notNull(),
      segmentIds: c.json('segment_ids').$type<readonly SegmentId[]>().notNull(),
      createdIn: c
        .text('created_in')
        .$type<SpaceId>()
        .references(() => spaces.id),
      announceChannel: c.text('announce_channel'),
      typedChannel: c.text('typed_channel'),
      madeUntil: c.instant('made_until').notNull(),
      extendAt: c.instant('extend_at'),
      cancelledAt: c.instant('cancelled_at'),
      cancelledFrom: c.instant('cancelled_from'),
      cancelReason: c.text('cancel_reason'),
      /** The series that it was split off. */
      origin: c.text('origin').$type<SeriesId>(),
      changedAt: c.instant('changed_at'),
      change: c.json('change').$type<SeriesChange>(),
      version: c.integer('version').notNull(),
      createdAt: c.instant('created_at').notNull(),
      updatedAt: c.instant('updated_at').notNull(),
    },
    (t) => [
      c.index('series_to_extend').on(t.extendAt, t.id),
      c.index('series_origin').on(t.origin),
      c.index('series_mentor').on(t.mentorId),
      c.index('series_organization').on(t.organizationId),
      c.check('series_rule', lengthOf('rule', 1, 400)),
      c.check('series_first', jsonIn('first')),
      c.check('series_segments', jsonIn('segment_ids')),
      c.check('series_title', lengthOf('title', 1, 300)),
      c.check('series_provider', oneOf('provider', PROVIDERS)),
      c.check('series_duration', atLeast('duration_minutes', 1)),
      c.check('series_count', atLeast('count', 1)),
      c.check('series_capacity', atLeast('capacity', 1)),
      c.check('series_version', atLeast('version', 1)),
    ],
  )
  const seriesPeople = c.table(
    'series_people',
    {
      seriesId: c
        .text('series_id')
        .$type<SeriesId>()
        .notNull()
        .references(() => series.id),
      personId: c
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => people.id),
      registeredAt: c.instant('registered_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.seriesId, t.personId] }),
      c.index('series_people_order').on(t.seriesId, t.registeredAt, t.personId),
      c.index('series_people_person').on(t.personId, t.seriesId),
    ],
  )
  return { series, seriesPeople }
}
