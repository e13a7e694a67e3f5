import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { prepareInsert } from './row-writer.ts'

type ReadsOfGroups = Pick<
  Reads,
  'groupsOf' | 'groupsIn' | 'dueGroups' | 'nextGroupDue' | 'groupMembersOf' | 'groupSegmentsOf'
>

/** The groups that segments are kept in step with, read. */
export const readSegmentGroups = ({ client, db, t }: Engine): ReadsOfGroups => {
  const { segmentGroups, segmentGroupMembers, spaces } = t
  const ofSegment = db
    .select()
    .from(segmentGroups)
    .where(eq(segmentGroups.segmentId, sql.placeholder('segmentId')))
    .prepare()
  const inSpace = db
    .select()
    .from(segmentGroups)
    .where(eq(segmentGroups.spaceId, sql.placeholder('spaceId')))
    .prepare()
  const due = db
    .select({
      ...getTableColumns(segmentGroups),
      organizationId: spaces.organizationId,
      platform: spaces.platform,
      spaceExternalId: spaces.externalId,
      spaceName: spaces.name,
    })
    .from(segmentGroups)
    .innerJoin(spaces, eq(spaces.id, segmentGroups.spaceId))
    .where(sql`${segmentGroups.dueAt} <= ${sql.placeholder('now')}`)
    .orderBy(asc(segmentGroups.dueAt))
    .limit(sql.placeholder('limit'))
    .prepare()
  const next = client.prepare<[], number | null>('SELECT min(due_at) FROM segment_groups').pluck()
  const members = db
    .select({ personId: segmentGroupMembers.personId })
    .from(segmentGroupMembers)
    .where(
      sql`${segmentGroupMembers.segmentId} = ${sql.placeholder('segmentId')}
        AND ${segmentGroupMembers.spaceId} = ${sql.placeholder('spaceId')}`,
    )
    .prepare()
  const ofPerson = db
    .select({ segmentId: segmentGroupMembers.segmentId })
    .from(segmentGroupMembers)
    .where(
      sql`${segmentGroupMembers.personId} = ${sql.placeholder('personId')}
        AND ${segmentGroupMembers.spaceId} = ${sql.placeholder('spaceId')}`,
    )
    .prepare()
  return {
    groupsOf: async (segmentId) => ofSegment.all({ segmentId }),
    groupsIn: async (spaceId) => inSpace.all({ spaceId }),
    dueGroups: async (now, limit) => due.all({ now: now.getTime(), limit }),
    nextGroupDue: async () => {
      const at = next.get() ?? null
      return at === null ? null : new Date(at)
    },
    groupMembersOf: async (segmentId, spaceId) => members.all({ segmentId, spaceId }).map(({ personId }) => personId),
    groupSegmentsOf: async (personId, spaceId) => ofPerson.all({ personId, spaceId }).map(({ segmentId }) => segmentId),
  }
}

type WritesOfGroups = Pick<
  Writes,
  'set-segment-group' | 'drop-segment-group' | 'group-due' | 'add-group-member' | 'remove-group-member'
>

/** Neither the hand nor any group keeps them in the segment. */
const UNKEPT = `by_hand = 0 AND NOT EXISTS (SELECT 1 FROM segment_group_members g
  WHERE g.person_id = segment_members.person_id AND g.segment_id = segment_members.segment_id)`

/** Keeps in a segment, as if put in by hand, those whom only a group brought that is not followed any more; `?` is the segment. */
export const KEEP_LEFT_BEHIND = `UPDATE segment_members SET by_hand = 1 WHERE segment_id = ? AND ${UNKEPT}`

/** The groups that segments are kept in step with, and whom they bring, written. */
export const writeSegmentGroups = ({
  client,
  t: { segmentMembers, segmentGroups, segmentGroupMembers },
}: Engine): WritesOfGroups => {
  const setGroup = prepareInsert(
    client,
    segmentGroups,
    `ON CONFLICT (segment_id, space_id) DO UPDATE SET group_id = excluded.group_id, name = excluded.name,
      synced_at = excluded.synced_at, trouble = excluded.trouble, due_at = excluded.due_at`,
  )
  const dropGroup = client.prepare('DELETE FROM segment_groups WHERE segment_id = ? AND space_id = ?')
  const dropLinks = client.prepare('DELETE FROM segment_group_members WHERE segment_id = ? AND space_id = ?')
  const keep = client.prepare(KEEP_LEFT_BEHIND)
  const hasten = client.prepare(
    'UPDATE segment_groups SET due_at = @at WHERE space_id = @spaceId AND group_id = @groupId AND due_at > @at',
  )
  const addMember = prepareInsert(client, segmentMembers, 'ON CONFLICT (segment_id, person_id) DO NOTHING')
  const addLink = prepareInsert(client, segmentGroupMembers, 'ON CONFLICT DO NOTHING')
  const dropLink = client.prepare(
    'DELETE FROM segment_group_members WHERE segment_id = ? AND space_id = ? AND person_id = ?',
  )
  const leave = client.prepare(`DELETE FROM segment_members WHERE segment_id = ? AND person_id = ? AND ${UNKEPT}`)
  return {
    'set-segment-group': ({ group }) => void setGroup(group),
    'drop-segment-group': ({ segmentId, spaceId }) => {
      dropLinks.run(segmentId, spaceId)
      dropGroup.run(segmentId, spaceId)
      keep.run(segmentId)
    },
    'group-due': ({ spaceId, groupId, at }) => void hasten.run({ spaceId, groupId, at: at.getTime() }),
    'add-group-member': ({ segmentId, spaceId, personId, at }) => {
      addLink({ segmentId, spaceId, personId })
      addMember({ segmentId, personId, addedAt: at, byHand: false })
    },
    'remove-group-member': ({ segmentId, spaceId, personId }) => {
      dropLink.run(segmentId, spaceId, personId)
      leave.run(segmentId, personId)
    },
  }
}
