import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addToSegment } from '../../src/usecases/add-to-segment.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { grantRole } from '../../src/usecases/grant-role.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { listRoles } from '../../src/usecases/list-roles.ts'
import { listSegments } from '../../src/usecases/list-segments.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { removeFromSegment } from '../../src/usecases/remove-from-segment.ts'
import { revokeRole } from '../../src/usecases/revoke-role.ts'
import { suggestSegments } from '../../src/usecases/suggest-segments.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { granted, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'
import { countRows, readDatabase } from './read-database.ts'

let school: School
let admin: Asker
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('admin', { role: 'admin' })
})
afterEach(() => school.close())

describe('segments', () => {
  it('are made, filled, listed and emptied', async () => {
    const ana = await school.person('ana')
    granted(await createSegment(school.deps, { asker: admin, name: ' Cohort  7 ', channel: 'C7' }))
    const add = { asker: admin, name: 'cohort 7', personId: ana.person.id, channel: null }
    expect(granted(await addToSegment(school.deps, add))).toMatchObject({ already: false, person: { name: 'ana' } })
    expect(granted(await addToSegment(school.deps, add))).toMatchObject({ already: true })
    const list = granted(await listSegments(school.deps, { asker: admin, name: 'COHORT 7' }))
    expect(list).toMatchObject({ segments: [{ name: 'Cohort 7', members: 1 }], members: [{ name: 'ana' }] })
    granted(await removeFromSegment(school.deps, add))
    expect(refusalOf(await removeFromSegment(school.deps, add))).toEqual({
      code: 'not_in_segment',
      person: 'ana',
      segment: 'Cohort 7',
    })
  })

  it('have one name each, letter case apart, however many make it at once', async () => {
    const made = await Promise.all(
      ['Cohort 7', 'cohort 7', 'COHORT 7'].map((name) =>
        createSegment(school.deps, { asker: admin, name, channel: null }),
      ),
    )
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    expect(countRows(school.path, 'segments')).toBe(1)
  })

  it('have their channel named later, too', async () => {
    const segment = granted(await createSegment(school.deps, { asker: admin, name: 'A', channel: null }))
    granted(await addToSegment(school.deps, { asker: admin, name: 'A', personId: null, channel: 'C9' }))
    expect(await school.store.segmentChannels([segment.id])).toMatchObject([{ channel: 'C9', spaceId: admin.space.id }])
  })

  it.each([
    ['a comma', 'a,b', 'segment_unnameable'],
    ['the word for all', 'Everyone', 'segment_unnameable'],
    ['nothing', '   ', 'text_missing'],
    ['10,000 characters', 'x'.repeat(10_000), 'text_too_long'],
  ])('are not called %s, and nothing changes', async (_name, name, code) => {
    const before = readDatabase(school.path)
    expect(refusalOf(await createSegment(school.deps, { asker: admin, name, channel: null })).code).toBe(code)
    expect(readDatabase(school.path)).toBe(before)
  })

  it("take nobody of another organization, and are not another's", async () => {
    granted(await createSegment(school.deps, { asker: admin, name: 'A', channel: null }))
    const eve = await school.person('eve', { role: 'admin', space: 'T2' })
    const before = readDatabase(school.path)
    const request = { name: 'A', channel: null }
    const foreign = await addToSegment(school.deps, { ...request, asker: admin, personId: eve.person.id })
    expect(refusalOf(foreign).code).toBe('person_unknown')
    const unknown = await addToSegment(school.deps, { ...request, asker: eve, personId: eve.person.id })
    expect(refusalOf(unknown)).toEqual({ code: 'segment_unknown', name: 'A', known: [] })
    expect(readDatabase(school.path)).toBe(before)
  })

  it('are suggested, those that start with the text first', async () => {
    for (const name of ['Data', 'Big data', 'Design']) {
      granted(await createSegment(school.deps, { asker: admin, name, channel: null }))
    }
    const suggested = await suggestSegments(school.deps, { asker: admin, text: 'DATA' })
    expect(suggested.map(({ name }) => name)).toEqual(['Data', 'Big data'])
  })
})

describe('roles', () => {
  it('are granted, listed and taken', async () => {
    const ana = await school.person('ana')
    const request = { asker: admin, personId: ana.person.id, role: 'mentor' }
    expect(granted(await grantRole(school.deps, request))).toMatchObject({ role: 'mentor', already: false })
    expect(granted(await grantRole(school.deps, request))).toMatchObject({ role: 'mentor', already: true })
    const owner = await school.person('owner', { standing: 'owner' })
    const holders = granted(await listRoles(school.deps, { asker: admin }))
    expect(holders.map(({ name, role }) => [name, role])).toEqual([
      ['owner', 'superadmin'],
      ['admin', 'admin'],
      ['ana', 'mentor'],
    ])
    expect(granted(await revokeRole(school.deps, request))).toMatchObject({ role: 'student' })
    expect(refusalOf(await revokeRole(school.deps, request)).code).toBe('role_not_held')
    expect(refusalOf(await grantRole(school.deps, { ...request, asker: owner, role: 'boss' })).code).toBe(
      'role_unknown',
    )
  })

  it('that the platform or the settings give are listed as such, and cannot be taken', async () => {
    const named = await openSchool(['slack:T1:boss'])
    const [boss, owner] = [await named.person('boss'), await named.person('owner', { standing: 'owner' })]
    const list = async () =>
      granted(await listRoles(named.deps, { asker: boss })).map(({ name, role, keeper }) => [name, role, keeper])
    const kept = [
      ['boss', 'superadmin', 'settings'],
      ['owner', 'superadmin', 'platform'],
    ]
    const revoke = (of: Asker, role: string) => revokeRole(named.deps, { asker: boss, personId: of.person.id, role })
    expect(await list()).toEqual(kept)
    expect(refusalOf(await revoke(owner, 'superadmin'))).toEqual({ code: 'role_kept', person: 'owner', by: 'platform' })
    expect(refusalOf(await revoke(boss, 'superadmin'))).toMatchObject({ code: 'role_kept', by: 'settings' })
    expect(granted(await revoke(owner, 'admin'))).toMatchObject({ role: 'superadmin', keeper: 'platform' })
    expect(granted(await revoke(boss, 'admin'))).toMatchObject({ role: 'superadmin', keeper: 'settings' })
    expect(await list()).toEqual(kept)
    expect((await named.person('owner', { standing: 'owner' })).role).toBe('superadmin')
    await named.close()
  })

  it('keep the last superadmin, but not the last of two', async () => {
    const [one, two] = [await school.person('one', { role: 'superadmin' }), await school.person('two')]
    const revoke = (asker: Asker, of: Asker) =>
      revokeRole(school.deps, { asker, personId: of.person.id, role: 'superadmin' })
    expect(refusalOf(await revoke(one, one)).code).toBe('last_superadmin')
    granted(await grantRole(school.deps, { asker: one, personId: two.person.id, role: 'superadmin' }))
    expect(granted(await revoke(one, one)).role).toBe('student')
  })

  it("give nothing to another organization's person", async () => {
    const eve = await school.person('eve', { space: 'T2' })
    const request = { asker: admin, personId: eve.person.id, role: 'mentor' }
    const before = readDatabase(school.path)
    expect(refusalOf(await grantRole(school.deps, request)).code).toBe('person_unknown')
    expect(readDatabase(school.path)).toBe(before)
  })
})

describe('a code', () => {
  const G1 = { platform: 'discord', space: 'G1' } as const
  const use = (asker: Asker, code: string, purpose: 'connect' | 'link' = 'link') =>
    useCode(school.deps, { asker, purpose, code })

  it('is stored by its hash only', async () => {
    const { code } = granted(await giveCode(school.deps, { asker: admin, purpose: 'link' }))
    expect(readDatabase(school.path)).not.toContain(code)
    expect(readDatabase(school.path)).not.toContain(code.replace('-', ''))
  })

  it('connects a space, with its people and segments, once', async () => {
    const boss = await school.person('boss', { role: 'superadmin' })
    const owner = await school.person('owner', { ...G1, standing: 'owner' })
    granted(await createSegment(school.deps, { asker: owner, name: 'Guild', channel: '77' }))
    const { code } = granted(await giveCode(school.deps, { asker: boss, purpose: 'connect' }))
    expect(granted(await use(owner, code, 'connect'))).toEqual({ purpose: 'connect', organization: 'Space T1' })
    const moved = await school.person('owner', { ...G1, standing: 'owner' })
    expect(moved.organization.id).toBe(boss.organization.id)
    expect((await school.store.segments(boss.organization.id)).map(({ name }) => name)).toContain('Guild')
    const other = await school.person('other', { platform: 'discord', space: 'G2', standing: 'owner' })
    expect(refusalOf(await use(other, code, 'connect')).code).toBe('code_expired')
  })

  it.each([
    { name: 'one that nobody gave', code: 'AAAA-2222', asker: 'owner', refused: 'code_unknown' },
    { name: 'no code at all', code: '🚀', asker: 'owner', refused: 'code_unknown' },
    { name: 'one of their own organization', code: null, asker: 'boss', refused: 'already_connected' },
    { name: 'one where they have sessions', code: null, asker: 'busy', refused: 'organization_has_sessions' },
  ])('that is $name does not connect, and nothing changes', async ({ code, asker, refused }) => {
    const boss = await school.person('boss', { role: 'superadmin' })
    const owner = await school.person('owner', { ...G1, standing: 'owner' })
    const busy = await school.person('busy', { platform: 'discord', space: 'G2', standing: 'owner' })
    await school.session({ by: busy })
    const given = granted(await giveCode(school.deps, { asker: boss, purpose: 'connect' }))
    const before = readDatabase(school.path)
    const who = { owner, boss, busy }[asker] ?? owner
    expect(refusalOf(await use(who, code ?? given.code, 'connect')).code).toBe(refused)
    expect(readDatabase(school.path)).toBe(before)
  })

  it('is good for ten minutes, for its purpose, and once', async () => {
    const [ana, ben] = [await school.person('ana'), await school.person('ben')]
    const link = async () => granted(await giveCode(school.deps, { asker: ana, purpose: 'link' })).code
    const late = await link()
    await school.clock.advance(10 * MINUTE)
    expect(refusalOf(await use(ben, late)).code).toBe('code_expired')
    const boss = await school.person('boss', { role: 'superadmin' })
    expect(refusalOf(await use(boss, await link(), 'connect')).code).toBe('code_unknown')
    expect(refusalOf(await use(ana, await link())).code).toBe('already_linked')
    const eve = await school.person('eve', { space: 'T2' })
    expect(refusalOf(await use(eve, await link())).code).toBe('link_other_organization')
    const code = await link()
    const cem = await school.person('cem')
    const uses = await Promise.all([use(ben, code), use(cem, code)])
    expect(uses.map(({ ok }) => ok)).toEqual([true, false])
  })

  it('links accounts into one person with the stronger role and the segments of both', async () => {
    const [ana, other] = [await school.person('ana'), await school.person('ana2', { role: 'mentor' })]
    granted(await createSegment(school.deps, { asker: admin, name: 'A', channel: null }))
    granted(await addToSegment(school.deps, { asker: admin, name: 'A', personId: other.person.id, channel: null }))
    const { code } = granted(await giveCode(school.deps, { asker: ana, purpose: 'link' }))
    expect(granted(await use(other, code))).toEqual({ purpose: 'link', person: 'ana', accounts: 2 })
    const again = await school.person('ana2')
    expect(again).toMatchObject({ role: 'mentor', person: { id: ana.person.id } })
    expect(await school.store.segmentsOf(ana.person.id)).toHaveLength(1)
  })

  it('gives the place of one of two accounts to the first in line, where both came in while they were linked', async () => {
    const [ana, home] = [await school.person('ana'), await school.person('ana-at-home')]
    const { session } = await school.session({ capacity: '2' })
    const { code } = granted(await giveCode(school.deps, { asker: ana, purpose: 'link' }))
    const { store } = school
    let read = 0
    const bothAttend: typeof store.bothAttend = async (...both) => {
      const found = await store.bothAttend(...both)
      read += 1
      if (read > 1) return found
      for (const asker of [ana, home, await school.person('ben')])
        granted(await joinSession(school.deps, { asker, sessionId: session.id }))
      return found
    }
    const deps = { ...school.deps, store: Object.assign(Object.create(store) as typeof store, { bothAttend }) }
    granted(await useCode(deps, { asker: home, purpose: 'link', code }))
    expect((await school.facts(session.id)).session).toMatchObject({ registeredCount: 2, waitlistedCount: 0 })
  })

  it('carries the role of an owner over to their other account', async () => {
    const [owner, ana] = [await school.person('owner', { standing: 'owner' }), await school.person('ana')]
    const { code } = granted(await giveCode(school.deps, { asker: ana, purpose: 'link' }))
    granted(await use(owner, code))
    expect((await school.person('ana')).role).toBe('superadmin')
  })
})
