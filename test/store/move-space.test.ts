import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Organization, Person, Segment, Space } from '../../src/domain/entities.ts'
import { type Change, Conflict } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** The organization of `openSchool` is where things move to; `old` is where they come from. */
let s: OpenedSchool
let old: { organization: Organization; space: Space; person: Person }
beforeEach(async () => {
  s = await openSchool()
  const organization = s.school.organization({ name: 'Old' })
  const space = s.school.space(organization, { platform: 'discord' })
  const person = s.school.person(organization, { name: 'Dana', role: 'mentor' })
  old = { organization, space, person }
  await commit({ type: 'add-organization', organization }, { type: 'add-space', space }, s.school.addPerson(person), {
    type: 'add-identity',
    identity: s.school.identity(person, space, { externalId: '111' }),
  })
})
afterEach(() => s.close())

const commit = (...changes: readonly Change[]) => s.store.commit({ changes })
const move = (): Change => ({ type: 'move-space', id: old.space.id, to: s.organization.id })
const member = (segment: Segment, person: Person): Change => ({
  type: 'add-member',
  segmentId: segment.id,
  personId: person.id,
  at: s.clock.now(),
})
const memberNames = async (segment: Segment | null) =>
  segment && (await s.store.membersOf(segment.id)).map(({ name }) => name)

describe('moving the last space of an organization', () => {
  it('takes everybody along, with their ids, accounts and roles', async () => {
    const silent = s.school.person(old.organization, { name: 'Never seen' })
    await commit(s.school.addPerson(silent), move())
    expect(await s.store.spacesOf(s.organization.id)).toHaveLength(2)
    expect(await s.store.spacesOf(old.organization.id)).toEqual([])
    const entrance = await s.store.entrance('discord', old.space.externalId, '111')
    expect(entrance?.organization.id).toBe(s.organization.id)
    expect(entrance?.person).toEqual({ ...old.person, organizationId: s.organization.id })
    expect((await s.store.person(s.organization.id, silent.id))?.name).toBe('Never seen')
    expect(await s.store.person(old.organization.id, old.person.id)).toBeNull()
  })

  it('takes segments along with members and channels; one of the same name becomes one', async () => {
    const [there, same, own] = [
      s.school.segment(s.organization, 'Cohort A'),
      s.school.segment(old.organization, 'cohort a'),
      s.school.segment(old.organization, 'Own'),
    ]
    const channel = (segment: Segment): Change => ({
      type: 'set-segment-channel',
      segmentId: segment.id,
      spaceId: old.space.id,
      channel: `C-${segment.name}`,
    })
    await commit(
      ...[there, same, own].map((segment): Change => ({ type: 'add-segment', segment })),
      member(there, s.ada),
      member(same, old.person),
      member(own, old.person),
      channel(same),
      channel(own),
      move(),
    )
    expect(await s.store.segments(s.organization.id)).toEqual([
      { ...there, members: 2, groups: [] },
      { ...own, organizationId: s.organization.id, members: 1, groups: [] },
    ])
    expect(await s.store.segments(old.organization.id)).toEqual([])
    expect(await memberNames(there)).toEqual(['Ada', 'Dana'])
    expect((await s.store.segmentChannels([there.id, own.id])).map(({ channel }) => channel)).toEqual([
      'C-cohort a',
      'C-Own',
    ])
  })

  it('takes along those who were merged, and what waits to be sent or answered', async () => {
    const merged = s.school.person(old.organization, { name: 'Former' })
    const delivery = s.school.delivery(old.organization, {
      channel: 'channel',
      spaceId: old.space.id,
      recipient: `${old.space.id}:C`,
    })
    const expiresAt = new Date(s.clock.now().getTime() + 1000)
    const waits = { organizationId: old.organization.id, personId: old.person.id, expiresAt }
    await s.store.commit({
      changes: [
        s.school.addPerson(merged),
        { type: 'merge-person', from: merged.id, into: old.person.id, at: s.clock.now() },
        { type: 'add-proposal', proposal: { id: s.newId('prp'), kind: 'create', input: {}, ...waits } },
        { type: 'add-code', code: { hash: 'x'.repeat(43), purpose: 'connect', email: null, usedAt: null, ...waits } },
      ],
      deliveries: [delivery, s.school.delivery(old.organization, { recipient: old.person.id })],
    })
    await commit(move())
    expect((await s.store.person(s.organization.id, merged.id))?.id).toBe(old.person.id)
    const due = await dueDeliveries(s)
    expect(due.map(({ organizationId }) => organizationId)).toEqual([s.organization.id, s.organization.id])
    const kept = s.outside.prepare('SELECT organization_id FROM proposals').pluck().all()
    expect(kept).toEqual([s.organization.id])
    expect(await s.store.code('x'.repeat(43))).toBeNull()
  })

  it('leaves nothing that points across organizations', async () => {
    await commit(move())
    expect(s.outside.pragma('foreign_key_check')).toEqual([])
    const crossing = s.outside
      .prepare(
        `SELECT count(*) FROM identities i JOIN people p ON p.id = i.person_id JOIN spaces s ON s.id = i.space_id
          WHERE p.organization_id <> s.organization_id`,
      )
      .pluck()
      .get()
    expect(crossing).toBe(0)
  })
})

describe('moving one space of several', () => {
  it('takes only its own people; someone in both becomes two; segments stay for those who stay', async () => {
    const stays = s.school.space(old.organization)
    const [both, local] = [
      s.school.person(old.organization, { name: 'Both', timezone: 'Asia/Tokyo' }),
      s.school.person(old.organization, { name: 'Local' }),
    ]
    const segment = s.school.segment(old.organization, 'Cohort')
    const unused = s.school.segment(old.organization, 'Unused')
    await commit(
      { type: 'add-space', space: stays },
      ...[both, local].map(s.school.addPerson),
      { type: 'add-identity', identity: s.school.identity(both, old.space, { externalId: '222' }) },
      { type: 'add-identity', identity: s.school.identity(both, stays, { externalId: 'U2' }) },
      { type: 'add-identity', identity: s.school.identity(local, stays, { externalId: 'U3' }) },
      { type: 'add-segment', segment },
      { type: 'add-segment', segment: unused },
      ...[old.person, both, local].map((person) => member(segment, person)),
      move(),
    )
    const here = await s.store.entrance('discord', old.space.externalId, '222')
    const there = await s.store.entrance('slack', stays.externalId, 'U2')
    expect(there?.person).toEqual(both)
    expect(here?.person).toEqual({ ...both, id: here?.person.id, organizationId: s.organization.id })
    expect(here?.person.id).not.toBe(both.id)
    expect(await memberNames(segment)).toEqual(['Both', 'Local'])
    expect(await memberNames(await s.store.segmentNamed(s.organization.id, 'cohort'))).toEqual(['Both', 'Dana'])
    expect((await s.store.segments(s.organization.id)).map(({ name }) => name)).toEqual(['Cohort'])
    expect((await s.store.segments(old.organization.id)).map(({ name }) => name)).toEqual(['Cohort', 'Unused'])
  })
})

describe('a move that cannot be', () => {
  it('of an organization with sessions is thrown, and nothing has moved', async () => {
    await commit(s.school.addSession(s.school.session(old.organization)))
    await expect(commit(move())).rejects.toThrow('has sessions')
    expect(await s.store.spacesOf(old.organization.id)).toEqual([old.space])
  })

  it('of a space that is not there conflicts; to where it is changes nothing', async () => {
    await expect(commit({ type: 'move-space', id: s.newId('spc'), to: s.organization.id })).rejects.toThrow(Conflict)
    await commit({ type: 'move-space', id: old.space.id, to: old.organization.id })
    expect(await s.store.spacesOf(old.organization.id)).toEqual([old.space])
  })
})
