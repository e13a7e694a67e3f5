import { and, eq, sql } from 'drizzle-orm'
import type { OrganizationId, PersonId, SegmentId } from '../domain/ids.ts'
import { Conflict } from '../usecases/ports.ts'
import type { Engine, Writes } from './engine.ts'
import { mustTouch, prepareInsert } from './row-writer.ts'
import { KEEP_LEFT_BEHIND } from './segment-groups.ts'

/**
 * Moves a space to another organization, with the people whose accounts are in it and its segments. With the last space
 * everybody and every segment moves. Otherwise someone who also has accounts in a space that stays becomes two people (a person is of
 * one organization), and a segment stays for those who stay. Segments of the same name become one. Conflicts where the old
 * organization has sessions: the use case, deciding again, refuses.
 *
 * Nothing changes its organization while something hangs on it (triggers refuse): links are taken off, then put back.
 */
export const writeMove = (engine: Engine): Pick<Writes, 'move-space'> => {
  const { client, db, t, newId } = engine
  const { spaces, people, identities, segments, segmentMembers, segmentChannels, segmentGroups } = t
  const { segmentGroupMembers } = t
  const ofOrganization = sql.placeholder('from')
  const space = db
    .select()
    .from(spaces)
    .where(eq(spaces.id, sql.placeholder('id')))
    .prepare()
  const sessions = client.prepare<[OrganizationId]>('SELECT 1 FROM success_sessions WHERE organization_id = ?')
  const others = client.prepare<[OrganizationId, string]>('SELECT 1 FROM spaces WHERE organization_id = ? AND id <> ?')
  const persons = db
    .select()
    .from(people)
    .where(and(eq(people.organizationId, ofOrganization), sql`${people.mergedInto} IS NULL`))
    .prepare()
  const accounts = db
    .select({ account: identities })
    .from(spaces)
    .innerJoin(identities, eq(identities.spaceId, spaces.id))
    .where(eq(spaces.organizationId, ofOrganization))
    .prepare()
  const groups = db.select().from(segments).where(eq(segments.organizationId, ofOrganization)).prepare()
  const members = db
    .select({ member: segmentMembers })
    .from(segments)
    .innerJoin(segmentMembers, eq(segmentMembers.segmentId, segments.id))
    .where(eq(segments.organizationId, ofOrganization))
    .prepare()
  const channels = db
    .select()
    .from(segmentChannels)
    .where(eq(segmentChannels.spaceId, sql.placeholder('id')))
    .prepare()
  const synced = db
    .select()
    .from(segmentGroups)
    .where(eq(segmentGroups.spaceId, sql.placeholder('id')))
    .prepare()
  const syncedMembers = db
    .select()
    .from(segmentGroupMembers)
    .where(eq(segmentGroupMembers.spaceId, sql.placeholder('id')))
    .prepare()
  const namesake = client
    .prepare<[OrganizationId, string], SegmentId>('SELECT id FROM segments WHERE organization_id = ? AND name_key = ?')
    .pluck()
  const addPerson = prepareInsert(client, people)
  const addAccount = prepareInsert(client, identities)
  const addSegment = prepareInsert(client, segments)
  const addMember = prepareInsert(client, segmentMembers, 'ON CONFLICT DO NOTHING')
  const addChannel = prepareInsert(client, segmentChannels, 'ON CONFLICT DO NOTHING')
  const addGroup = prepareInsert(client, segmentGroups, 'ON CONFLICT DO NOTHING')
  const addGroupMember = prepareInsert(client, segmentGroupMembers, 'ON CONFLICT DO NOTHING')
  const run = {
    dropGroupMembers: client.prepare('DELETE FROM segment_group_members WHERE space_id = ?'),
    dropGroups: client.prepare('DELETE FROM segment_groups WHERE space_id = ?'),
    keepLeftBehind: client.prepare(KEEP_LEFT_BEHIND),
    dropAccounts: client.prepare('DELETE FROM identities WHERE space_id = ?'),
    dropChannels: client.prepare('DELETE FROM segment_channels WHERE space_id = ?'),
    dropMember: client.prepare('DELETE FROM segment_members WHERE segment_id = ? AND person_id = ?'),
    dropSegment: client.prepare('DELETE FROM segments WHERE id = ?'),
    moveSpace: client.prepare('UPDATE spaces SET organization_id = ? WHERE id = ?'),
    moveSegment: client.prepare('UPDATE segments SET organization_id = ? WHERE id = ?'),
    movePerson: client.prepare('UPDATE people SET organization_id = ? WHERE id = ?'),
    moveMerged: client.prepare('UPDATE people SET organization_id = ? WHERE merged_into = ?'),
    moveProposals: client.prepare('UPDATE proposals SET organization_id = ? WHERE person_id = ?'),
    dropCodes: client.prepare('DELETE FROM codes WHERE person_id = ?'),
    moveDeliveries: client.prepare(
      'UPDATE deliveries SET organization_id = @to WHERE organization_id = @from AND (space_id = @id OR recipient IN (SELECT id FROM people WHERE organization_id = @to))',
    ),
  }
  return {
    'move-space': ({ id, to }) => {
      const from = space.get({ id })?.organizationId
      mustTouch({ changes: from ? 1 : 0 }, id)
      if (!from || from === to) return
      if (sessions.get(from)) throw new Conflict(`${from} has sessions, so that its space ${id} cannot move`)
      const isLast = others.get(from, id) === undefined
      const all = accounts.all({ from }).map(({ account }) => account)
      const [moved, staying] = [all.filter((a) => a.spaceId === id), all.filter((a) => a.spaceId !== id)]
      const here = new Set(moved.map((account) => account.personId))
      const elsewhere = new Set(staying.map((account) => account.personId))
      const everybody = persons.all({ from })
      const goes = everybody.filter((person) => isLast || (here.has(person.id) && !elsewhere.has(person.id)))
      const splits = everybody.filter((person) => here.has(person.id) && elsewhere.has(person.id))
      /** Who each person that comes along is afterwards. */
      const became = new Map<PersonId, PersonId>([
        ...goes.map((person) => [person.id, person.id] as const),
        ...splits.map((person) => [person.id, newId('per')] as const),
      ])
      const links = members
        .all({ from })
        .map(({ member }) => member)
        .filter((link) => became.has(link.personId))
      const rooms = channels.all({ id })
      const groupsHere = synced.all({ id })
      const brought = syncedMembers.all({ id })

      run.dropAccounts.run(id)
      run.dropChannels.run(id)
      run.dropGroupMembers.run(id)
      run.dropGroups.run(id)
      for (const link of links)
        if (became.get(link.personId) === link.personId) run.dropMember.run(link.segmentId, link.personId)

      run.moveSpace.run(to, id)
      for (const person of goes) {
        run.movePerson.run(to, person.id)
        run.moveMerged.run(to, person.id)
        run.moveProposals.run(to, person.id)
        run.dropCodes.run(person.id)
      }
      for (const person of splits) addPerson({ ...person, id: became.get(person.id) ?? person.id, organizationId: to })

      const wanted = new Set([...links, ...rooms, ...groupsHere].map(({ segmentId }) => segmentId))
      const segmentAfter = new Map<SegmentId, SegmentId>()
      for (const segment of groups.all({ from })) {
        const known = namesake.get(to, segment.nameKey)
        if (isLast && known) run.dropSegment.run(segment.id)
        if (isLast && !known) run.moveSegment.run(to, segment.id)
        const target = known ?? (isLast ? segment.id : newId('seg'))
        if (!isLast && !known && wanted.has(segment.id)) addSegment({ ...segment, id: target, organizationId: to })
        segmentAfter.set(segment.id, target)
      }

      for (const account of moved)
        addAccount({ ...account, personId: became.get(account.personId) ?? account.personId })
      for (const link of links)
        addMember({
          ...link,
          segmentId: segmentAfter.get(link.segmentId) ?? link.segmentId,
          personId: became.get(link.personId) ?? link.personId,
        })
      for (const room of rooms) addChannel({ ...room, segmentId: segmentAfter.get(room.segmentId) ?? room.segmentId })
      for (const group of groupsHere)
        addGroup({ ...group, segmentId: segmentAfter.get(group.segmentId) ?? group.segmentId })
      for (const link of brought)
        addGroupMember({
          ...link,
          segmentId: segmentAfter.get(link.segmentId) ?? link.segmentId,
          personId: became.get(link.personId) ?? link.personId,
        })
      // Whom a group brought that is elsewhere now stays, on either side.
      for (const [before, after] of segmentAfter)
        for (const segment of new Set([before, after])) run.keepLeftBehind.run(segment)
      run.moveDeliveries.run({ id, from, to })
    },
  }
}
