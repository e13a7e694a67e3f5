import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editSession } from '../../src/usecases/edit-session.ts'
import { endSession } from '../../src/usecases/end-session.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { invitePerson } from '../../src/usecases/invite-person.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { startSession } from '../../src/usecases/start-session.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { granted, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'
import { countRows, readDatabase } from './read-database.ts'

let school: School
beforeEach(async () => {
  school = await openSchool()
})
afterEach(() => school.close())

describe('Join before the doors open', () => {
  it('registers, and says when they open', async () => {
    const { session } = await school.session({ inMinutes: 60 })
    const ana = await school.person('ana')
    const outcome = granted(await joinSession(school.deps, { asker: ana, sessionId: session.id }))
    expect(outcome).toMatchObject({ kind: 'registered', already: false, facts: { session: { registeredCount: 1 } } })
    expect(outcome.doorsOpenAt).toEqual(new Date('2026-10-01T18:45:00Z'))
    expect(countRows(school.path, 'evidence')).toBe(0)
  })

  it('is one registration however often it is pressed', async () => {
    const { session } = await school.session()
    const ana = await school.person('ana')
    const presses = await Promise.all(
      [1, 2, 3, 4].map(() => joinSession(school.deps, { asker: ana, sessionId: session.id })),
    )
    expect(presses.map((press) => granted(press).already)).toEqual([false, true, true, true])
    expect((await school.facts(session.id)).session.registeredCount).toBe(1)
  })

  it('gives 500 who press at once exactly the 20 places, the others their order in line', async () => {
    const { session } = await school.session({ capacity: '20' })
    const people = []
    for (let i = 0; i < 500; i += 1) people.push(await school.person(`student-${i}`))
    const answers = await Promise.all(people.map((asker) => joinSession(school.deps, { asker, sessionId: session.id })))
    const outcomes = answers.map(granted)
    expect(outcomes.filter(({ kind }) => kind === 'registered')).toHaveLength(20)
    const positions = outcomes.flatMap((outcome) => (outcome.kind === 'waitlisted' ? [outcome.position] : []))
    expect(positions).toEqual(Array.from({ length: 480 }, (_, index) => index + 1))
    expect((await school.facts(session.id)).session).toMatchObject({ registeredCount: 20, waitlistedCount: 480 })
  })

  it('answers the same position to who waits and presses again', async () => {
    const { session } = await school.session({ capacity: '1' })
    for (const handle of ['ana', 'ben', 'cem']) {
      await joinSession(school.deps, { asker: await school.person(handle), sessionId: session.id })
    }
    const again = await joinSession(school.deps, { asker: await school.person('cem'), sessionId: session.id })
    expect(granted(again)).toMatchObject({ kind: 'waitlisted', position: 2, already: true })
  })
})

describe('Join from doors open to the end', () => {
  it('registers, records the press and shows the way in', async () => {
    const { session } = await school.session({
      link: 'https://zoom.us/j/123',
      meetingId: '123',
      passcode: 's3cret',
      backupLink: 'https://example.org/b',
    })
    const ana = await school.person('ana')
    await school.clock.advance(45 * MINUTE)
    const outcome = granted(await joinSession(school.deps, { asker: ana, sessionId: session.id }))
    expect(outcome).toMatchObject({
      kind: 'entered',
      already: false,
      credentials: {
        link: 'https://zoom.us/j/123',
        meetingId: '123',
        passcode: 's3cret',
        backupLink: 'https://example.org/b',
      },
    })
    expect(countRows(school.path, 'evidence', "source = 'join_button'")).toBe(1)
  })

  it('records one attendance for a burst of presses, and another for a return', async () => {
    const { session } = await school.session({ inMinutes: 5 })
    const asker = await school.person('ana')
    await Promise.all([1, 2, 3].map(() => joinSession(school.deps, { asker, sessionId: session.id })))
    expect(countRows(school.path, 'evidence')).toBe(1)
    await school.clock.advance(20 * MINUTE)
    expect(granted(await joinSession(school.deps, { asker, sessionId: session.id })).kind).toBe('entered')
    expect(countRows(school.path, 'evidence')).toBe(2)
  })

  it('keeps the door shut for who waits, and lets an admin in without a place', async () => {
    const { session } = await school.session({ capacity: '1', inMinutes: 5 })
    await joinSession(school.deps, { asker: await school.person('ana'), sessionId: session.id })
    const ben = await joinSession(school.deps, { asker: await school.person('ben'), sessionId: session.id })
    expect(granted(ben)).toMatchObject({ kind: 'waitlisted', position: 1 })
    const admin = await school.person('admin', { role: 'admin' })
    const entered = granted(await joinSession(school.deps, { asker: admin, sessionId: session.id }))
    expect(entered).toMatchObject({ kind: 'entered', facts: { session: { registeredCount: 1 } } })
  })

  it('shows its mentor the way in at any time, without a place and without a trace before the doors open', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const { session } = await school.session({ mentor: maya, capacity: '1' })
    const early = granted(await joinSession(school.deps, { asker: maya, sessionId: session.id }))
    expect(early).toMatchObject({ kind: 'entered', facts: { session: { registeredCount: 0 } } })
    expect(countRows(school.path, 'evidence')).toBe(0)
    await school.clock.advance(50 * MINUTE)
    await joinSession(school.deps, { asker: maya, sessionId: session.id })
    expect(countRows(school.path, 'evidence')).toBe(1)
  })

  it('opens the doors when the mentor starts early', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const { session } = await school.session({ mentor: maya, inMinutes: 14 })
    granted(await startSession(school.deps, { asker: maya, sessionId: session.id }))
    const ana = await joinSession(school.deps, { asker: await school.person('ana'), sessionId: session.id })
    expect(granted(ana).kind).toBe('entered')
  })
})

describe('Join refused', () => {
  const cases = [
    { name: 'after the end by the clock', minutes: 200, code: 'session_over' },
    { name: 'for who is not of its segment', minutes: 0, audience: 'Cohort 7', code: 'not_assigned' },
  ]
  it.each(cases)('$name changes nothing', async ({ minutes, audience, code }) => {
    const admin = await school.person('admin', { role: 'admin' })
    await school.store.commit({
      changes: [
        {
          type: 'add-segment',
          segment: { id: school.newId('seg'), organizationId: admin.organization.id, name: 'Cohort 7' },
        },
      ],
    })
    const { session } = await school.session({ audience: audience ?? null })
    const ana = await school.person('ana')
    await school.clock.advance(minutes * MINUTE)
    const before = readDatabase(school.path)
    expect(refusalOf(await joinSession(school.deps, { asker: ana, sessionId: session.id })).code).toBe(code)
    expect(readDatabase(school.path)).toBe(before)
  })

  it('once it was ended, and looks no other when the session is of another organization', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const { session } = await school.session({ mentor: maya, inMinutes: 5 })
    await startSession(school.deps, { asker: maya, sessionId: session.id })
    await endSession(school.deps, { asker: maya, sessionId: session.id })
    const ana = await school.person('ana')
    const outsider = await school.person('eve', { role: 'superadmin', space: 'T2' })
    expect(refusalOf(await joinSession(school.deps, { asker: ana, sessionId: session.id })).code).toBe('session_over')
    const refused = refusalOf(await joinSession(school.deps, { asker: outsider, sessionId: session.id }))
    expect(refused).toEqual({ code: 'session_unknown', ref: session.id })
  })

  it('unless the person was invited', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const admin = await school.person('admin', { role: 'admin' })
    const segment = { id: school.newId('seg'), organizationId: admin.organization.id, name: 'Cohort 7' }
    await school.store.commit({ changes: [{ type: 'add-segment', segment }] })
    const { session } = await school.session({ mentor: maya, audience: 'cohort 7' })
    const ana = await school.person('ana')
    const request = { asker: maya, sessionId: session.id, personId: ana.person.id }
    expect(granted(await invitePerson(school.deps, request))).toMatchObject({ already: false })
    expect(granted(await invitePerson(school.deps, request))).toMatchObject({ already: true })
    expect(countRows(school.path, 'deliveries', "kind = 'invited' AND channel = 'dm'")).toBe(1)
    expect(granted(await joinSession(school.deps, { asker: ana, sessionId: session.id })).kind).toBe('registered')
  })
})

describe('someone whom a session is no longer for', () => {
  it('comes in with the place that they have, and gets none again once they gave it up', async () => {
    const admin = await school.person('admin', { role: 'admin' })
    const segment = { id: school.newId('seg'), organizationId: admin.organization.id, name: 'Cohort 7' }
    await school.store.commit({ changes: [{ type: 'add-segment', segment }] })
    const [{ session }, ana] = [await school.session({ capacity: '1' }), await school.person('ana')]
    await joinSession(school.deps, { asker: ana, sessionId: session.id })
    const toSeven = { asker: admin, sessionId: session.id, fields: { audience: 'Cohort 7' }, shown: null }
    granted(await editSession(school.deps, toSeven))
    await school.clock.advance(50 * MINUTE)
    const press = () => joinSession(school.deps, { asker: ana, sessionId: session.id })
    expect(granted(await press()).kind).toBe('entered')
    granted(await leaveSession(school.deps, { asker: ana, sessionId: session.id }))
    expect(refusalOf(await press()).code).toBe('not_assigned')
  })
})

describe("Can't go", () => {
  it('gives the place to the first in line, who is told once', async () => {
    const { session } = await school.session({ capacity: '1' })
    const [ana, ben, cem] = [await school.person('ana'), await school.person('ben'), await school.person('cem')]
    for (const asker of [ana, ben, cem]) await joinSession(school.deps, { asker, sessionId: session.id })
    const left = granted(await leaveSession(school.deps, { asker: ana, sessionId: session.id }))
    expect(left).toMatchObject({ was: 'registered', facts: { session: { registeredCount: 1, waitlistedCount: 1 } } })
    expect((await school.store.attendance(session.id, ben.person.id))?.registration).toBe('registered')
    const deliveries = await dueDeliveries(school)
    expect(deliveries.filter(({ kind }) => kind === 'promoted')).toMatchObject([
      { recipient: ben.person.id, channel: 'dm', payload: { sessionId: session.id } },
    ])
    expect(refusalOf(await leaveSession(school.deps, { asker: ana, sessionId: session.id }))).toMatchObject({
      code: 'not_registered',
      registration: 'withdrawn',
    })
  })

  it('puts who comes back behind those who stayed in line, and tells them again', async () => {
    const { session } = await school.session({ capacity: '1' })
    const [ana, ben] = [await school.person('ana'), await school.person('ben')]
    const join = (asker: typeof ana) => joinSession(school.deps, { asker, sessionId: session.id })
    const leave = (asker: typeof ana) => leaveSession(school.deps, { asker, sessionId: session.id })
    for (const step of [() => join(ana), () => join(ben), () => leave(ana), () => join(ana), () => leave(ben)]) {
      granted<unknown>(await step())
    }
    for (const step of [() => join(ben), () => leave(ana)]) granted<unknown>(await step())
    expect((await school.store.attendance(session.id, ben.person.id))?.registration).toBe('registered')
    const told = countRows(school.path, 'deliveries', `kind = 'promoted' AND recipient = '${ben.person.id}'`)
    expect(told).toBe(2)
  })

  it('promotes nobody when someone leaves the line', async () => {
    const { session } = await school.session({ capacity: '1' })
    const [ana, ben, cem] = [await school.person('ana'), await school.person('ben'), await school.person('cem')]
    for (const asker of [ana, ben, cem]) await joinSession(school.deps, { asker, sessionId: session.id })
    expect(granted(await leaveSession(school.deps, { asker: ben, sessionId: session.id })).was).toBe('waitlisted')
    expect((await school.facts(session.id)).session).toMatchObject({ registeredCount: 1, waitlistedCount: 1 })
  })
})

describe('two accounts of one person', () => {
  it('are one registration and one attendance once linked, and the place that becomes free is given on', async () => {
    const { session } = await school.session({ capacity: '2' })
    const onSlack = await school.person('ana')
    const admin = await school.person('admin', { role: 'superadmin' })
    const owner = await school.person('owner', { platform: 'discord', space: 'G1', standing: 'owner' })
    const connect = granted(await giveCode(school.deps, { asker: admin, purpose: 'connect' }))
    granted(await useCode(school.deps, { asker: owner, purpose: 'connect', code: connect.code }))
    const onDiscord = await school.person('42', { platform: 'discord', space: 'G1' })
    const ben = await school.person('ben')
    for (const asker of [onSlack, onDiscord, ben]) await joinSession(school.deps, { asker, sessionId: session.id })

    const link = granted(await giveCode(school.deps, { asker: onSlack, purpose: 'link' }))
    const used = await useCode(school.deps, { asker: onDiscord, purpose: 'link', code: link.code.toLowerCase() })
    expect(granted(used)).toEqual({ purpose: 'link', person: 'ana', accounts: 2 })
    expect((await school.facts(session.id)).session).toMatchObject({ registeredCount: 2, waitlistedCount: 0 })
    expect((await school.store.attendance(session.id, ben.person.id))?.registration).toBe('registered')
    expect(countRows(school.path, 'deliveries', `kind = 'promoted' AND recipient = '${ben.person.id}'`)).toBe(1)

    await school.clock.advance(50 * MINUTE)
    const again = await school.person('42', { platform: 'discord', space: 'G1' })
    expect(again.person.id).toBe(onSlack.person.id)
    for (const asker of [onSlack, again]) {
      expect(granted(await joinSession(school.deps, { asker, sessionId: session.id })).kind).toBe('entered')
    }
    expect(countRows(school.path, 'evidence')).toBe(1)
  })
})
