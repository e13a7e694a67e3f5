import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { foldCase } from '../domain/fold-case.ts'
import type { Namesake } from '../usecases/ports.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { accountColumns, withAccounts } from './person-facts.ts'
import { prepareInsert } from './row-writer.ts'

/** Segments and who is in them, read. */
export const readSegments = ({
  client,
  db,
  t,
}: Engine): Pick<
  Reads,
  'segmentNamed' | 'segment' | 'segments' | 'membersOf' | 'segmentsOf' | 'segmentChannels' | 'namesakes'
> => {
  const { segments, segmentMembers, segmentChannels, segmentGroups, people, identities } = t
  const { nameKey, ...columns } = getTableColumns(segments)
  const ofOrganization = eq(segments.organizationId, sql.placeholder('organizationId'))
  const ofSegment = eq(segmentMembers.segmentId, sql.placeholder('segmentId'))
  const named = db
    .select(columns)
    .from(segments)
    .where(and(ofOrganization, eq(nameKey, sql.placeholder('nameKey'))))
    .prepare()
  const byId = db
    .select(columns)
    .from(segments)
    .where(and(eq(segments.id, sql.placeholder('id')), ofOrganization))
    .prepare()
  const groups = db
    .select(getTableColumns(segmentGroups))
    .from(segments)
    .innerJoin(segmentGroups, eq(segmentGroups.segmentId, segments.id))
    .where(ofOrganization)
    .prepare()
  const namesakes = client.prepare<[{ organizationId: string; words: string }], Namesake>(
    `SELECT id AS personId, name, CASE WHEN email_confirmed_at IS NULL THEN NULL ELSE email END AS email FROM people
      WHERE organization_id = @organizationId AND merged_into IS NULL AND forgotten_at IS NULL
        AND (lower(name) IN (SELECT lower(value) FROM json_each(@words))
          OR (email_confirmed_at IS NOT NULL AND lower(email) IN (SELECT lower(value) FROM json_each(@words))))`,
  )
  const all = db
    .select({
      ...columns,
      members: sql<number>`(SELECT count(*) FROM segment_members m WHERE m.segment_id = ${segments.id})`,
    })
    .from(segments)
    .where(ofOrganization)
    .orderBy(asc(nameKey))
    .prepare()
  const members = db
    .select({ id: people.id, name: people.name })
    .from(segmentMembers)
    .innerJoin(people, eq(people.id, segmentMembers.personId))
    .where(ofSegment)
    .orderBy(people.name, people.id)
    .prepare()
  const accounts = db
    .select(accountColumns(t))
    .from(segmentMembers)
    .innerJoin(identities, eq(identities.personId, segmentMembers.personId))
    .where(ofSegment)
    .orderBy(desc(identities.lastSeenAt))
    .prepare()
  const ofPerson = db
    .select({ segmentId: segmentMembers.segmentId })
    .from(segmentMembers)
    .where(eq(segmentMembers.personId, sql.placeholder('personId')))
    .orderBy(segmentMembers.segmentId)
    .prepare()
  const channels = db
    .select()
    .from(segmentChannels)
    .where(eq(segmentChannels.segmentId, sql.placeholder('segmentId')))
    .prepare()
  return {
    segmentNamed: async (organizationId, name) => named.get({ organizationId, nameKey: foldCase(name) }) ?? null,
    segment: async (organizationId, id) => byId.get({ organizationId, id }) ?? null,
    segments: async (organizationId) => {
      const synced = groups.all({ organizationId })
      return all.all({ organizationId }).map((segment) => ({
        ...segment,
        groups: synced.filter(({ segmentId }) => segmentId === segment.id),
      }))
    },
    membersOf: async (segmentId) => withAccounts(members.all({ segmentId }), accounts.all({ segmentId })),
    segmentsOf: async (personId) => ofPerson.all({ personId }).map(({ segmentId }) => segmentId),
    segmentChannels: async (segmentIds) => segmentIds.flatMap((segmentId) => channels.all({ segmentId })),
    namesakes: async (organizationId, words) => namesakes.all({ organizationId, words: JSON.stringify(words) }),
  }
}

/** Segments and who is in them, written. Adding a member who is there already, or removing one who is not, changes nothing. */
export const writeSegments = ({
  client,
  t: { segments, segmentMembers, segmentChannels },
}: Engine): Pick<Writes, 'add-segment' | 'set-segment-channel' | 'add-member' | 'remove-member'> => {
  const addSegment = prepareInsert(client, segments)
  const setChannel = prepareInsert(
    client,
    segmentChannels,
    'ON CONFLICT (segment_id, space_id) DO UPDATE SET channel = excluded.channel',
  )
  const dropChannel = client.prepare('DELETE FROM segment_channels WHERE segment_id = ? AND space_id = ?')
  const addMember = prepareInsert(
    client,
    segmentMembers,
    'ON CONFLICT (segment_id, person_id) DO UPDATE SET by_hand = 1 WHERE by_hand = 0',
  )
  const removeMember = client.prepare('DELETE FROM segment_members WHERE segment_id = ? AND person_id = ?')
  const leaveGroups = client.prepare('DELETE FROM segment_group_members WHERE person_id = ? AND segment_id = ?')
  return {
    'add-segment': ({ segment }) => void addSegment({ ...segment, nameKey: foldCase(segment.name) }),
    'set-segment-channel': ({ segmentId, spaceId, channel }) =>
      void (channel === null ? dropChannel.run(segmentId, spaceId) : setChannel({ segmentId, spaceId, channel })),
    'add-member': ({ segmentId, personId, at }) => void addMember({ segmentId, personId, addedAt: at, byHand: true }),
    'remove-member': ({ segmentId, personId }) => {
      leaveGroups.run(personId, segmentId)
      removeMember.run(segmentId, personId)
    },
  }
}
