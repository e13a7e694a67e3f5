import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enter } from '../../src/usecases/enter.ts'
import { enterDirect } from '../../src/usecases/enter-direct.ts'
import { findPerson } from '../../src/usecases/find-person.ts'
import { knows } from '../../src/usecases/knows.ts'
import { markZoneAsked } from '../../src/usecases/mark-zone-asked.ts'
import { refreshProfile } from '../../src/usecases/refresh-profile.ts'
import { setZone } from '../../src/usecases/set-zone.ts'
import { granted, HOUR, MINUTE, openSchool, profileOf, refusalOf, type School } from './open-school.ts'
import { countRows, readDatabase } from './read-database.ts'

let school: School
beforeEach(async () => {
  school = await openSchool(['slack:T1:boss'])
})
afterEach(() => school.close())

const arrive = (externalId: string, profile?: ReturnType<typeof profileOf>) =>
  enter(school.deps, {
    platform: 'slack',
    space: { externalId: 'T1', name: 'School' },
    user: { externalId, ...(profile && { profile }) },
  })

describe('entering', () => {
  it('makes organization, space, person and identity on first sight, once, however many press at once', async () => {
    const askers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => arrive(`u${index % 4}`, profileOf(`U ${index % 4}`))),
    )
    expect(new Set(askers.map((asker) => asker?.organization.id)).size).toBe(1)
    expect(new Set(askers.map((asker) => asker?.person.id)).size).toBe(4)
    expect(countRows(school.path, 'organizations')).toBe(1)
    expect(countRows(school.path, 'people')).toBe(4)
    expect(askers[0]?.organization).toMatchObject({ name: 'School', timezone: 'UTC', joinWindowMinutes: 15 })
  })

  it('lets nobody in of whom nothing is known, and no bot, and stores nothing', async () => {
    const before = readDatabase(school.path)
    expect(await arrive('u1')).toBeNull()
    expect(await arrive('b1', profileOf('Bot', { isBot: true }))).toBeNull()
    expect(readDatabase(school.path)).toBe(before)
  })

  it('writes nothing when somebody comes back within the hour with nothing new', async () => {
    await arrive('u1', profileOf('Ana'))
    const before = readDatabase(school.path)
    await school.clock.advance(59 * MINUTE)
    expect(await arrive('u1')).not.toBeNull()
    expect(await arrive('u1', profileOf('Ana'))).not.toBeNull()
    expect(readDatabase(school.path)).toBe(before)
    await school.clock.advance(MINUTE)
    await arrive('u1')
    expect(readDatabase(school.path)).not.toBe(before)
  })

  it('keeps name, zone and address fresh, but not a zone set by hand', async () => {
    await arrive('u1', profileOf('Ana', { zone: 'Asia/Calcutta' }))
    const moved = await arrive('u1', profileOf('Ana B', { zone: 'Europe/Berlin', email: 'ana@example.org' }))
    expect(moved).toMatchObject({
      zone: 'Europe/Berlin',
      person: { name: 'Ana B', email: 'ana@example.org' },
      identity: { name: 'Ana B' },
    })
    if (moved === null) throw new Error('not in')
    expect(granted(await setZone(school.deps, { asker: moved, zone: 'us/pacific' }))).toEqual({
      zone: 'America/Los_Angeles',
    })
    expect(await arrive('u1', profileOf('Ana B', { zone: 'Asia/Tokyo' }))).toMatchObject({
      zone: 'America/Los_Angeles',
    })
  })

  it('takes the zone that the platform tells after all somebody who was asked and did not answer, and each later one', async () => {
    const ana = await arrive('u1', profileOf('Ana', { zone: null }))
    if (ana === null) throw new Error('not in')
    expect(await markZoneAsked(school.deps, { asker: ana })).toBe(true)
    expect(await arrive('u1', profileOf('Ana', { zone: 'Asia/Tokyo' }))).toMatchObject({ zone: 'Asia/Tokyo' })
    expect(await arrive('u1', profileOf('Ana', { zone: 'Europe/Berlin' }))).toMatchObject({ zone: 'Europe/Berlin' })
  })

  it('is superadmin no more who ceased to own the space, as soon as the platform tells it', async () => {
    await arrive('u1', profileOf('Ana', { standing: 'owner' }))
    const user = { externalId: 'u1', profile: profileOf('Ana', { standing: 'member' }) }
    await refreshProfile(school.deps, { platform: 'slack', space: { externalId: 'T1', name: 'School' }, user })
    expect((await arrive('u1'))?.role).toBe('admin')
    const before = readDatabase(school.path)
    await refreshProfile(school.deps, { platform: 'slack', space: { externalId: 'T1', name: 'School' }, user })
    expect(readDatabase(school.path)).toBe(before)
  })

  it('keeps the standing and the name of a space that the platform does not tell', async () => {
    const owner = await arrive('u1', profileOf('Ana', { standing: 'owner' }))
    expect(owner?.role).toBe('superadmin')
    await school.clock.advance(HOUR)
    const untold = await enter(school.deps, {
      platform: 'slack',
      space: { externalId: 'T1', name: null },
      user: { externalId: 'u1', profile: profileOf('Ana', { standing: null }) },
    })
    expect(untold).toMatchObject({ role: 'superadmin', identity: { standing: 'owner' } })
    expect((await arrive('u1'))?.space.name).toBe('School')
  })

  it('begins without a name and a standing where the platform tells neither, and takes both when it does', async () => {
    const first = await enter(school.deps, {
      platform: 'slack',
      space: { externalId: 'T9', name: null },
      user: { externalId: 'u1', profile: profileOf('Ana', { standing: null }) },
    })
    expect(first).toMatchObject({ role: 'student', space: { name: 'T9' }, identity: { standing: 'member' } })
    await enter(school.deps, {
      platform: 'slack',
      space: { externalId: 'T9', name: 'Studio' },
      user: { externalId: 'u1', profile: profileOf('Ana', { standing: 'owner' }) },
    })
    const then = await enter(school.deps, {
      platform: 'slack',
      space: { externalId: 'T9', name: 'Studio' },
      user: { externalId: 'u1' },
    })
    expect(then).toMatchObject({ role: 'superadmin', space: { name: 'Studio' }, organization: { name: 'Studio' } })
  })

  it('takes over a new name of the space within the hour', async () => {
    await arrive('u1', profileOf('Ana'))
    await school.clock.advance(HOUR)
    const space = { externalId: 'T1', name: 'New\u202E name' }
    await enter(school.deps, { platform: 'slack', space, user: { externalId: 'u1' } })
    expect((await arrive('u1'))?.space.name).toBe('New name')
  })

  it('shows no name that would turn a message around', async () => {
    expect((await arrive('u1', profileOf('\u202Egnp\u0000 A\nna ')))?.person.name).toBe('gnp A na')
    expect((await arrive('u2', profileOf('\u200B')))?.person.name).toBe('u2')
    expect((await arrive('u3', profileOf('x'.repeat(10_000))))?.person.name).toHaveLength(100)
  })

  it.each([
    { who: 'a member', handle: 'u1', standing: 'member', role: 'student', stored: 'student' },
    { who: 'who manages the space', handle: 'u1', standing: 'manager', role: 'admin', stored: 'admin' },
    { who: 'its owner', handle: 'u1', standing: 'owner', role: 'superadmin', stored: 'admin' },
    { who: 'who is named by the setting', handle: 'boss', standing: 'member', role: 'superadmin', stored: 'admin' },
  ] as const)('$who starts as $role', async ({ handle, standing, role, stored }) => {
    expect(await arrive(handle, profileOf('X', { standing }))).toMatchObject({ role, person: { role: stored } })
  })

  it('makes an admin of a member who comes to manage the space, and leaves a role that was taken taken', async () => {
    await arrive('u1', profileOf('Ana'))
    const risen = await arrive('u1', profileOf('Ana', { standing: 'manager' }))
    expect(risen?.role).toBe('admin')
    if (risen === null) throw new Error('not in')
    await school.store.commit({ changes: [{ type: 'set-person', id: risen.person.id, set: { role: 'student' } }] })
    expect((await arrive('u1', profileOf('Ana', { standing: 'manager' })))?.role).toBe('student')
  })
})

describe('a direct message, which names no space,', () => {
  it('is answered in the organization of its session, else where the person was last seen', async () => {
    const here = await school.person('ana', { space: 'T1' })
    const { session } = await school.session()
    await school.clock.advance(2 * HOUR)
    const there = await school.person('ana', { space: 'T2' })
    const direct = (sessionId: typeof session.id | null) =>
      enterDirect(school.deps, { platform: 'slack', user: { externalId: 'ana' }, sessionId })
    expect((await direct(null))?.organization.id).toBe(there.organization.id)
    expect((await direct(school.newId('ses')))?.organization.id).toBe(there.organization.id)
    await school.clock.advance(2 * HOUR)
    expect((await direct(session.id))?.person.id).toBe(here.person.id)
    expect((await direct(null))?.organization.id).toBe(here.organization.id)
    expect(here.organization.id).not.toBe(there.organization.id)
    const stranger = await enterDirect(school.deps, { platform: 'slack', user: { externalId: 'eve' }, sessionId: null })
    expect(stranger).toBeNull()
  })

  it('of someone who is not of the organization of its session finds no such session', async () => {
    const { session } = await school.session()
    const eve = await school.person('eve', { space: 'T2' })
    const asker = await enterDirect(school.deps, {
      platform: 'slack',
      user: { externalId: 'eve' },
      sessionId: session.id,
    })
    expect(asker?.organization.id).toBe(eve.organization.id)
  })
})

describe('people', () => {
  it('are known or not', async () => {
    await school.person('ana')
    const request = { platform: 'slack', spaceExternalId: 'T1', userExternalIds: ['ana', 'ben', 'ana'] }
    expect([...(await knows(school.deps, request))]).toEqual(['ana'])
  })

  it('are found by a mention, made where their profile came along, and never made of bots', async () => {
    const asker = await school.person('admin', { role: 'admin' })
    const find = (externalId: string, profile?: ReturnType<typeof profileOf>) =>
      findPerson(school.deps, { asker, externalId, ...(profile && { profile }) })
    expect(refusalOf(await find('ben'))).toEqual({ code: 'person_unknown', ref: 'ben' })
    expect(granted(await find('ben', profileOf('Ben'))).name).toBe('Ben')
    expect(granted(await find('ben')).name).toBe('Ben')
    const before = readDatabase(school.path)
    expect(refusalOf(await find('bot', profileOf('Bot', { isBot: true })))).toEqual({
      code: 'person_is_bot',
      name: 'Bot',
    })
    expect(readDatabase(school.path)).toBe(before)
  })

  it('whose zone nobody knows are asked once', async () => {
    const asked = async () => markZoneAsked(school.deps, { asker: await school.person('42', { zone: null }) })
    expect([await asked(), await asked()]).toEqual([true, false])
    expect(await markZoneAsked(school.deps, { asker: await school.person('ana') })).toBe(false)
  })

  it('are told which zones are near what they typed', async () => {
    const asker = await school.person('ana')
    const refusal = refusalOf(await setZone(school.deps, { asker, zone: 'berlin' }))
    expect(refusal).toEqual({ code: 'zone_unknown', zone: 'berlin', near: ['Europe/Berlin'] })
  })
})
