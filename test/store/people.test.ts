import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

let s: OpenedSchool
beforeEach(async () => {
  s = await openSchool()
})
afterEach(() => s.close())

describe('organizations and spaces', () => {
  it('come back exactly as they were given', async () => {
    expect(await s.store.organization(s.organization.id)).toEqual(s.organization)
    expect(await s.store.space('slack', s.space.externalId)).toEqual(s.space)
    expect(await s.store.spacesOf(s.organization.id)).toEqual([s.space])
  })

  it('change only in what a change names', async () => {
    await s.store.commit({
      changes: [
        { type: 'set-organization', id: s.organization.id, set: { defaultProvider: 'zoom', reminderOffsets: [5] } },
        { type: 'set-space', id: s.space.id, set: { announcementChannel: 'C1' } },
      ],
    })
    expect(await s.store.organization(s.organization.id)).toEqual({
      ...s.organization,
      defaultProvider: 'zoom',
      reminderOffsets: [5],
    })
    expect(await s.store.spacesOf(s.organization.id)).toEqual([{ ...s.space, announcementChannel: 'C1' }])
  })

  it('conflict where the platform already has that space, so that two first presses make one', async () => {
    const again = s.school.space(s.organization, { externalId: s.space.externalId })
    await expect(s.store.commit({ changes: [{ type: 'add-space', space: again }] })).rejects.toThrow(Conflict)
  })

  it('a change of something that is not there conflicts', async () => {
    const change = { type: 'set-organization', id: s.newId('org'), set: { name: 'X' } } as const
    await expect(s.store.commit({ changes: [change] })).rejects.toThrow(Conflict)
  })
})

describe('an entrance', () => {
  it('is the account with its person, space and organization', async () => {
    const [identity] = await s.store.identities(s.ada.id)
    const expected = { organization: s.organization, space: s.space, identity, person: s.ada }
    const user = identity?.externalId ?? ''
    expect(await s.store.entrance('slack', s.space.externalId, user)).toEqual(expected)
    expect(await s.store.entranceIn(s.organization.id, 'slack', user)).toEqual(expected)
    expect(await s.store.entrancesOf('slack', user)).toEqual([expected])
  })

  it('is null for someone never seen, in another space, or on another platform', async () => {
    const [identity] = await s.store.identities(s.ada.id)
    const user = identity?.externalId ?? ''
    expect(await s.store.entrance('slack', s.space.externalId, 'nobody')).toBeNull()
    expect(await s.store.entrance('slack', 'elsewhere', user)).toBeNull()
    expect(await s.store.entrance('discord', s.space.externalId, user)).toBeNull()
    expect(await s.store.entranceIn(s.newId('org'), 'slack', user)).toBeNull()
  })

  it('comes last seen first where one account is in several spaces', async () => {
    const space = s.school.space(s.organization)
    const [known] = await s.store.identities(s.ada.id)
    const later = new Date(s.clock.now().getTime() + 1000)
    const identity = s.school.identity(s.ada, space, { externalId: known?.externalId ?? '', lastSeenAt: later })
    await s.store.commit({
      changes: [
        { type: 'add-space', space },
        { type: 'add-identity', identity },
      ],
    })
    const entrances = await s.store.entrancesOf('slack', identity.externalId)
    expect(entrances.map((entrance) => entrance.space.id)).toEqual([space.id, s.space.id])
    expect((await s.store.entranceIn(s.organization.id, 'slack', identity.externalId))?.space.id).toBe(space.id)
    expect((await s.store.identities(s.ada.id)).map(({ id }) => id)).toEqual([identity.id, known?.id])
  })

  it('two first presses of one account make one identity', async () => {
    const [known] = await s.store.identities(s.ada.id)
    const again = s.school.identity(s.bob, s.space, { externalId: known?.externalId ?? '' })
    await expect(s.store.commit({ changes: [{ type: 'add-identity', identity: again }] })).rejects.toThrow(Conflict)
  })
})

describe('people', () => {
  it('are found in their own organization only', async () => {
    expect(await s.store.person(s.organization.id, s.ada.id)).toEqual(s.ada)
    expect(await s.store.person(s.newId('org'), s.ada.id)).toBeNull()
    expect(await s.store.personFacts(s.newId('org'), s.ada.id)).toBeNull()
  })

  it('change only in what a change names', async () => {
    await s.store.commit({
      changes: [{ type: 'set-person', id: s.ada.id, set: { timezone: 'Asia/Kolkata', zoneAsked: true } }],
    })
    expect(await s.store.person(s.organization.id, s.ada.id)).toEqual({
      ...s.ada,
      timezone: 'Asia/Kolkata',
      zoneAsked: true,
    })
  })

  it('have the accounts by which they are mentioned', async () => {
    const [identity] = await s.store.identities(s.ada.id)
    expect(await s.store.personFacts(s.organization.id, s.ada.id)).toEqual({
      id: s.ada.id,
      name: 'Ada',
      identities: [{ platform: 'slack', externalId: identity?.externalId, spaceId: s.space.id }],
    })
  })

  it('with a role are listed strongest first, then by name', async () => {
    const root = s.school.person(s.organization, { name: 'Zoe', role: 'superadmin' })
    const admin = s.school.person(s.organization, { name: 'Yan', role: 'admin' })
    const mentor = s.school.person(s.organization, { name: 'Ali', role: 'mentor' })
    await s.store.commit({ changes: [root, admin, mentor].map(s.school.addPerson) })
    const holders = await s.store.roleHolders(s.organization.id)
    expect(holders.map(({ name, role, identities }) => [name, role, identities.length])).toEqual([
      ['Zoe', 'superadmin', 0],
      ['Yan', 'admin', 0],
      ['Ali', 'mentor', 0],
      ['Maya', 'mentor', 1],
    ])
  })

  it('an account keeps when it was last seen', async () => {
    const [identity] = await s.store.identities(s.ada.id)
    if (!identity) throw new Error('no identity')
    const lastSeenAt = new Date('2026-12-01T00:00:00.001Z')
    await s.store.commit({
      changes: [{ type: 'set-identity', id: identity.id, set: { lastSeenAt, standing: 'owner' } }],
    })
    expect(await s.store.identities(s.ada.id)).toEqual([{ ...identity, lastSeenAt, standing: 'owner' }])
  })
})

describe('segments', () => {
  it('are found by name whatever its letter case, in any script', async () => {
    const segment = s.school.segment(s.organization, 'Érable 2026')
    await s.store.commit({ changes: [{ type: 'add-segment', segment }] })
    expect(await s.store.segmentNamed(s.organization.id, ' éRABLE 2026 ')).toEqual(segment)
    expect(await s.store.segmentNamed(s.newId('org'), 'Érable 2026')).toBeNull()
    const same = s.school.segment(s.organization, 'ÉRABLE 2026')
    await expect(s.store.commit({ changes: [{ type: 'add-segment', segment: same }] })).rejects.toThrow(Conflict)
  })

  it('hold each member once, and count them', async () => {
    const segment = s.school.segment(s.organization, 'A')
    const join = (personId: typeof s.ada.id) =>
      ({ type: 'add-member', segmentId: segment.id, personId, at: s.clock.now() }) as const
    await s.store.commit({
      changes: [{ type: 'add-segment', segment }, join(s.bob.id), join(s.ada.id), join(s.ada.id)],
    })
    expect(await s.store.segments(s.organization.id)).toEqual([{ ...segment, members: 2, groups: [] }])
    expect((await s.store.membersOf(segment.id)).map(({ name, identities }) => [name, identities.length])).toEqual([
      ['Ada', 1],
      ['Bob', 1],
    ])
    expect(await s.store.segmentsOf(s.ada.id)).toEqual([segment.id])
    const leave = { type: 'remove-member', segmentId: segment.id, personId: s.ada.id } as const
    await s.store.commit({ changes: [leave, leave] })
    expect(await s.store.segmentsOf(s.ada.id)).toEqual([])
  })

  it('have one channel in each space, which can be taken away', async () => {
    const segment = s.school.segment(s.organization, 'A')
    const point = (channel: string | null) =>
      ({ type: 'set-segment-channel', segmentId: segment.id, spaceId: s.space.id, channel }) as const
    await s.store.commit({ changes: [{ type: 'add-segment', segment }, point('C1'), point('C2')] })
    expect(await s.store.segmentChannels([segment.id])).toEqual([
      { segmentId: segment.id, spaceId: s.space.id, channel: 'C2' },
    ])
    await s.store.commit({ changes: [point(null)] })
    expect(await s.store.segmentChannels([segment.id])).toEqual([])
  })
})
