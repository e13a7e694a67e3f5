import { GROUP_TROUBLES, type GroupTrouble } from '../../domain/group.ts'
import type { OrganizationId, PersonId, SegmentId, SpaceId } from '../../domain/ids.ts'
import type * as columns from '../columns.sqlite.ts'
import { lengthOf, oneOf } from './checks.ts'
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
      /** Whether somebody put them in by hand: they stay whatever the groups say. */
      byHand: c.flag('by_hand').notNull().default(true),
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
  /** The group of a space that a segment is kept in step with: one in each space. */
  const segmentGroups = c.table(
    'segment_groups',
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
      /** The platform's own id of it. */
      groupId: c.text('group_id').notNull(),
      name: c.text('name').notNull(),
      /** When it was last read whole; null where it never was. */
      syncedAt: c.instant('synced_at'),
      trouble: c.text('trouble').$type<GroupTrouble>(),
      /** When it is read next. */
      dueAt: c.instant('due_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.segmentId, t.spaceId] }),
      c.index('segment_groups_group').on(t.spaceId, t.groupId),
      c.index('segment_groups_due').on(t.dueAt),
      c.check('segment_groups_id', lengthOf('group_id', 1, 200)),
      c.check('segment_groups_trouble', oneOf('trouble', GROUP_TROUBLES)),
    ],
  )
  /** Who is in a segment through its group in a space. */
  const segmentGroupMembers = c.table(
    'segment_group_members',
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
      personId: c
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => people.id),
    },
    (t) => [
      c.primaryKey({ columns: [t.segmentId, t.spaceId, t.personId] }),
      c.index('segment_group_members_person').on(t.personId, t.spaceId, t.segmentId),
    ],
  )
  return { segments, segmentMembers, segmentChannels, segmentGroups, segmentGroupMembers }
}

/** What `segmentTables` describes. */
export type SegmentTables = ReturnType<typeof segmentTables>
