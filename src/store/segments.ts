import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { foldCase } from '../domain/fold-case.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { accountColumns, withAccounts } from './person-facts.ts'
import { prepareInsert } from './row-writer.ts'

/** Segments and who is in them, read. */
export const readSegments = ({
  db,
  t,
}: Engine): Pick<Reads, 'segmentNamed' | 'segments' | 'membersOf' | 'segmentsOf' | 'segmentChannels'> => {
  const { segments, segmentMembers, segmentChannels, people, identities } = t
  const { nameKey, ...columns } = getTableColumns(segments)
  const ofOrganization = eq(segments.organizationId, sql.placeholder('organizationId'))
  const ofSegment = eq(segmentMembers.segmentId, sql.placeholder('segmentId'))
  const named = db
    .select(columns)
    .from(segments)
    .where(and(ofOrganization, eq(nameKey, sql.placeholder('nameKey'))))
    .prepare()
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
    segments: async (organizationId) => all.all({ organizationId }),
    membersOf: async (segmentId) => withAccounts(members.all({ segmentId }), accounts.all({ segmentId })),
    segmentsOf: async (personId) => ofPerson.all({ personId }).map(({ segmentId }) => segmentId),
    segmentChannels: async (segmentIds) => segmentIds.flatMap((segmentId) => channels.all({ segmentId })),
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
  const addMember = prepareInsert(client, segmentMembers, 'ON CONFLICT (segment_id, person_id) DO NOTHING')
  const removeMember = client.prepare('DELETE FROM segment_members WHERE segment_id = ? AND person_id = ?')
  return {
    'add-segment': ({ segment }) => void addSegment({ ...segment, nameKey: foldCase(segment.name) }),
    'set-segment-channel': ({ segmentId, spaceId, channel }) =>
      void (channel === null ? dropChannel.run(segmentId, spaceId) : setChannel({ segmentId, spaceId, channel })),
    'add-member': ({ segmentId, personId, at }) => void addMember({ segmentId, personId, addedAt: at }),
    'remove-member': ({ segmentId, personId }) => void removeMember.run(segmentId, personId),
  }
}
