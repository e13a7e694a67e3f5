import type { OrganizationId, PersonId, SegmentId, SpaceId } from '../../domain/ids.ts'
import type * as columns from '../columns.sqlite.ts'
import { lengthOf } from './checks.ts'
import type { PeopleTables } from './people.ts'

/** Named groups of students, who is in them, and the channel that each has in each space. */
export const segmentTables = (c: typeof columns, { organizations, people, spaces }: PeopleTables) => {
  const segments = c.table(
    'segments',
    {
      id: c.text('id').$type<SegmentId>().primaryKey(),
      organizationId: c
        .text('organization_id')
        .$type<OrganizationId>()
        .notNull()
        .references(() => organizations.id),
      name: c.text('name').notNull(),
      /** The name with letter case folded, by which it is found and unique. */
      nameKey: c.text('name_key').notNull(),
    },
    (t) => [
      c.uniqueIndex('segments_name').on(t.organizationId, t.nameKey),
      c.check('segments_name_length', lengthOf('name', 1, 300)),
    ],
  )
  const segmentMembers = c.table(
    'segment_members',
    {
      segmentId: c
        .text('segment_id')
        .$type<SegmentId>()
        .notNull()
        .references(() => segments.id),
      personId: c
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => people.id),
      addedAt: c.instant('added_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.segmentId, t.personId] }),
      c.index('segment_members_person').on(t.personId, t.segmentId),
    ],
  )
  const segmentChannels = c.table(
    'segment_channels',
    {
      segmentId: c
        .text('segment_id')
        .$type<SegmentId>()
        .notNull()
        .references(() => segments.id),
      spaceId: c
        .text('space_id')
        .$type<SpaceId>()
        .notNull()
        .references(() => spaces.id),
      channel: c.text('channel').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.segmentId, t.spaceId] }),
      c.index('segment_channels_space').on(t.spaceId),
      c.check('segment_channels_channel', lengthOf('channel', 1, 200)),
    ],
  )
  return { segments, segmentMembers, segmentChannels }
}

/** What `segmentTables` describes. */
export type SegmentTables = ReturnType<typeof segmentTables>
