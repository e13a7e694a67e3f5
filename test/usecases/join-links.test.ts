import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { createSigner } from '../../src/store/signer.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { forgetPerson } from '../../src/usecases/forget-person.ts'
import { openJoinLink, useJoinLink } from '../../src/usecases/join-links.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { makeJoinToken } from '../../src/usecases/tokens.ts'
import { granted, MINUTE, openSchool, type School } from './open-school.ts'
import { readDatabase } from './read-database.ts'

let school: School
let ana: Asker
beforeEach(async () => {
  school = await openSchool()
  ana = await school.person('ana')
})
afterEach(() => school.close())

const signer = createSigner([{ id: 'a', key: Buffer.alloc(32, 1) }])
const tokenOf = (asker: Asker, sessionId: SessionId) =>
  makeJoinToken(signer, { organizationId: asker.organization.id, personId: asker.person.id, sessionId })
const look = (asker: Asker, id: SessionId) => openJoinLink(school.deps, { signer, token: tokenOf(asker, id) })
const press = (asker: Asker, id: SessionId) => useJoinLink(school.deps, { signer, token: tokenOf(asker, id) })
const evidence = async (id: SessionId) =>
  (await school.store.evidence(id)).map(({ source, kind }) => `${source} ${kind}`)

describe('a join link', () => {
  it('before the doors says when to come back, and a press keeps the place that the mail promised, without evidence', async () => {
    const { id, startTime } = (await school.session({ inMinutes: 60 })).session
    const before = readDatabase(school.path)
    const doorsOpenAt = new Date(startTime.getTime() - 15 * MINUTE)
    expect(await look(ana, id)).toMatchObject({
      kind: 'early',
      doorsOpenAt,
      standing: 'free',
      personName: 'ana',
      zone: 'UTC',
    })
    expect(readDatabase(school.path)).toBe(before)
    expect(await press(ana, id)).toMatchObject({ kind: 'early', doorsOpenAt, standing: 'registered' })
    expect(await school.store.attendance(id, ana.person.id)).toMatchObject({ registration: 'registered' })
    expect(await evidence(id)).toEqual([])
    const registered = readDatabase(school.path)
    expect(await look(ana, id)).toMatchObject({ kind: 'early', standing: 'registered' })
    expect(await press(ana, id)).toMatchObject({ kind: 'early', standing: 'registered' })
    expect(readDatabase(school.path)).toBe(registered)
  })

  it('of somebody who asked to be forgotten is a link that nobody knows', async () => {
    const { id } = (await school.session({ inMinutes: 10 })).session
    granted(await forgetPerson(school.deps, { asker: ana, name: 'Former member' }))
    const before = readDatabase(school.path)
    expect(await look(ana, id)).toEqual({ kind: 'unknown' })
    expect(await press(ana, id)).toEqual({ kind: 'unknown' })
    expect(readDatabase(school.path)).toBe(before)
  })

  it('before the doors puts in line where no place is free', async () => {
    const { id } = (await school.session({ inMinutes: 60, capacity: '1' })).session
    await press(await school.person('ben'), id)
    expect(await look(ana, id)).toMatchObject({ kind: 'early', standing: 'full' })
    expect(await press(ana, id)).toMatchObject({ kind: 'waiting', position: 1 })
    expect(await look(ana, id)).toMatchObject({ kind: 'early', standing: 'waitlisted' })
  })

  it('within the window: a look records nothing, a press is evidence and leads to the room, twice alike', async () => {
    const { id } = (await school.session({ inMinutes: 10 })).session
    granted(
      await joinSession(school.deps, { asker: ana, sessionId: (await school.session({ inMinutes: 60 })).session.id }),
    )
    const before = readDatabase(school.path)
    expect((await look(ana, id)).kind).toBe('open')
    expect(readDatabase(school.path)).toBe(before)
    expect(await press(ana, id)).toEqual({ kind: 'go', url: 'https://meet.google.com/abc-defg-hij' })
    expect(await press(ana, id)).toEqual({ kind: 'go', url: 'https://meet.google.com/abc-defg-hij' })
    expect(await evidence(id)).toEqual(['join_link joined'])
    expect(await school.store.attendance(id, ana.person.id)).toMatchObject({ registration: 'registered' })
  })

  it('leads to the room as it is by then, or to the backup where there is none', async () => {
    const { id, version } = (
      await school.session({ inMinutes: 10, backupLink: 'https://meet.google.com/zzz-zzzz-zzz' })
    ).session
    await school.store.commit({
      changes: [{ type: 'set-session', id, version, set: { link: null }, by: null, at: school.clock.now() }],
    })
    expect(await press(ana, id)).toEqual({ kind: 'go', url: 'https://meet.google.com/zzz-zzzz-zzz' })
  })

  it('leads no browser anywhere but to the web, whatever another program wrote', async () => {
    const { id, version } = (await school.session({ inMinutes: 10 })).session
    for (const [at, link] of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'x'].entries()) {
      await school.store.commit({
        changes: [{ type: 'set-session', id, version: version + at, set: { link }, by: null, at: school.clock.now() }],
      })
      expect((await press(ana, id)).kind).toBe('nowhere')
    }
  })

  it('puts in line where no place is free', async () => {
    const { id } = (await school.session({ inMinutes: 10, capacity: '1' })).session
    await press(await school.person('ben'), id)
    expect(await press(ana, id)).toMatchObject({ kind: 'waiting', position: 1 })
  })

  it('is refused once the session is over, called off, or for other people', async () => {
    const admin = await school.person('admin', { role: 'admin' })
    const { id } = (await school.session({ by: admin, inMinutes: 60 })).session
    granted(await cancelSession(school.deps, { asker: admin, sessionId: id, reason: null }))
    expect(await look(ana, id)).toMatchObject({ kind: 'refused', refusal: { code: 'session_cancelled' } })
    granted(await createSegment(school.deps, { asker: admin, name: 'A', channel: null }))
    const other = (await school.session({ by: admin, inMinutes: 5, audience: 'A' })).session
    expect(await press(ana, other.id)).toMatchObject({ kind: 'refused', refusal: { code: 'not_assigned' } })
    const over = (await school.session({ by: admin, inMinutes: 5 })).session
    school.clock.set(over.endTime)
    expect(await press(ana, over.id)).toMatchObject({ kind: 'refused', refusal: { code: 'session_over' } })
    expect(await evidence(over.id)).toEqual([])
  })

  it('lets its mentor in early, and is unknown where it was not made by us', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const { id } = (await school.session({ mentor: maya, inMinutes: 600 })).session
    expect((await press(maya, id)).kind).toBe('go')
    expect(await evidence(id)).toEqual([])
    expect(await openJoinLink(school.deps, { signer, token: 'x.y.z.w' })).toEqual({ kind: 'unknown' })
    const forged = tokenOf(ana, id).replace(ana.person.id, maya.person.id)
    expect(await useJoinLink(school.deps, { signer, token: forged })).toEqual({ kind: 'unknown' })
  })

  it('crosses no organization, though it was signed', async () => {
    const stranger = await school.person('stranger', { space: 'T2' })
    const { id } = (await school.session({ inMinutes: 10 })).session
    expect((await press(stranger, id)).kind).toBe('unknown')
  })
})
