import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person, Segment } from '../../src/domain/entities.ts'
import type { Change, SegmentGroup } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

let s: OpenedSchool
let segment: Segment
beforeEach(async () => {
  s = await openSchool()
  segment = s.school.segment(s.organization, 'A')
  await commit({ type: 'add-segment', segment }, { type: 'set-segment-group', group: group() })
})
afterEach(() => s.close())

const commit = (...changes: readonly Change[]) => s.store.commit({ changes })
const group = (set: Partial<SegmentGroup> = {}): SegmentGroup => ({
  segmentId: segment.id,
  spaceId: s.space.id,
  groupId: 'G1',
  name: 'cohort-a',
  syncedAt: null,
  trouble: null,
  dueAt: s.clock.now(),
  ...set,
})
const link = (person: Person) => ({ segmentId: segment.id, spaceId: s.space.id, personId: person.id })
const brings = (person: Person): Change => ({ type: 'add-group-member', ...link(person), at: s.clock.now() })
const loses = (person: Person): Change => ({ type: 'remove-group-member', ...link(person) })
const byHand = (person: Person): Change => ({
  type: 'add-member',
  segmentId: segment.id,
  personId: person.id,
  at: s.clock.now(),
})
const members = async () => (await s.store.membersOf(segment.id)).map(({ name }) => name)

describe('whom a group brought', () => {
  it('leaves the segment with the group', async () => {
    await commit(brings(s.ada), brings(s.bob))
    expect(await members()).toEqual(['Ada', 'Bob'])
    await commit(loses(s.ada))
    expect(await members()).toEqual(['Bob'])
    expect(await s.store.groupMembersOf(segment.id, s.space.id)).toEqual([s.bob.id])
  })

  it('stays where they were put in by hand too, before or after', async () => {
    await commit(byHand(s.ada), brings(s.ada), brings(s.bob), byHand(s.bob))
    await commit(loses(s.ada), loses(s.bob))
    expect(await members()).toEqual(['Ada', 'Bob'])
  })

  it('stays while the group of another space has them', async () => {
    const other = s.school.space(s.organization)
    await commit({ type: 'add-space', space: other }, brings(s.ada))
    await commit({ ...brings(s.ada), spaceId: other.id } as Change, loses(s.ada))
    expect(await members()).toEqual(['Ada'])
    await commit({ ...loses(s.ada), spaceId: other.id } as Change)
    expect(await members()).toEqual([])
  })

  it('stays, as if put in by hand, when the group is not followed any more', async () => {
    await commit(brings(s.ada))
    await commit({ type: 'drop-segment-group', segmentId: segment.id, spaceId: s.space.id })
    expect(await s.store.groupsOf(segment.id)).toEqual([])
    await commit(loses(s.ada))
    expect(await members()).toEqual(['Ada'])
  })

  it('can be taken out by hand', async () => {
    await commit(brings(s.ada), { type: 'remove-member', segmentId: segment.id, personId: s.ada.id })
    expect(await members()).toEqual([])
    expect(await s.store.groupMembersOf(segment.id, s.space.id)).toEqual([])
  })

  it('is one with whom they become, who stays as long as either would', async () => {
    await commit(brings(s.ada), byHand(s.bob))
    await commit({ type: 'merge-person', from: s.ada.id, into: s.bob.id, at: s.clock.now() }, loses(s.bob))
    expect(await members()).toEqual(['Bob'])
  })
})

it('a group is due at its time, or sooner where it is told to be, and never later', async () => {
  const later = (minutes: number) => new Date(s.clock.now().getTime() + minutes * 60_000)
  await commit({ type: 'set-segment-group', group: group({ dueAt: later(60), syncedAt: s.clock.now() }) })
  expect(await s.store.dueGroups(s.clock.now(), 10)).toEqual([])
  await commit({ type: 'group-due', spaceId: s.space.id, groupId: 'G1', at: later(1) })
  await commit({ type: 'group-due', spaceId: s.space.id, groupId: 'G1', at: later(5) })
  expect(await s.store.nextGroupDue()).toEqual(later(1))
  expect(await s.store.dueGroups(later(1), 10)).toMatchObject([
    { groupId: 'G1', platform: 'slack', spaceExternalId: s.space.externalId, organizationId: s.organization.id },
  ])
})

it('a space that moves takes its groups and whom they brought along', async () => {
  const organization = s.school.organization()
  await commit(brings(s.ada), { type: 'add-organization', organization })
  await commit({ type: 'move-space', id: s.space.id, to: organization.id })
  expect(await s.store.groupsOf(segment.id)).toMatchObject([{ groupId: 'G1' }])
  await commit(loses(s.ada))
  expect(await members()).toEqual([])
})

it('a space that leaves others behind leaves nobody in a segment whom no group can take out again', async () => {
  const staying = s.school.space(s.organization)
  const organization = s.school.organization()
  const account = s.school.identity(s.ada, staying)
  await commit(
    { type: 'add-space', space: staying },
    { type: 'add-identity', identity: account },
    { type: 'add-organization', organization },
    brings(s.ada),
  )
  await commit({ type: 'move-space', id: s.space.id, to: organization.id })
  const rows = s.outside.prepare('SELECT by_hand FROM segment_members WHERE person_id = ?').pluck()
  expect(rows.all(s.ada.id)).toEqual([1])
  const [moved] = await s.store.segments(organization.id)
  expect(moved).toMatchObject({ name: 'A', members: 1, groups: [{ groupId: 'G1' }] })
})

it('people are found by exact name and by an address that is proven theirs', async () => {
  const proven = { email: 'ada@school.test', emailConfirmedAt: s.clock.now() }
  await commit(
    { type: 'set-person', id: s.ada.id, set: proven },
    { type: 'set-person', id: s.bob.id, set: { email: 'bob@school.test' } },
  )
  const found = await s.store.namesakes(s.organization.id, ['ADA@school.test', 'bob@school.test', 'maya'])
  expect(found.map(({ name, email }) => [name, email])).toEqual(
    expect.arrayContaining([
      ['Ada', 'ada@school.test'],
      ['Maya', null],
    ]),
  )
  expect(found).toHaveLength(2)
})
