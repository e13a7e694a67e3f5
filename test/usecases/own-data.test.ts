import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addToSegment } from '../../src/usecases/add-to-segment.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { exportOwn } from '../../src/usecases/export-own.ts'
import { forgetPerson } from '../../src/usecases/forget-person.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { listAttendees } from '../../src/usecases/list-attendees.ts'
import { markAttendance } from '../../src/usecases/mark-attendance.ts'
import { type Asker, type Change, Conflict } from '../../src/usecases/ports.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { setEmail } from '../../src/usecases/set-email.ts'
import { startSession } from '../../src/usecases/start-session.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { granted, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'
import { countRows, readDatabase } from './read-database.ts'

let school: School
let admin: Asker
let ana: Asker
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('admin', { role: 'admin' })
  ana = await school.person('ana')
})
afterEach(() => school.close())

const forget = (asker: Asker) => forgetPerson(school.deps, { asker, name: 'Former member' })

describe('being forgotten', () => {
  it('leaves no name, address or account behind, and keeps what was attended counted', async () => {
    granted(await createSegment(school.deps, { asker: admin, name: 'Cohort', channel: null }))
    granted(await addToSegment(school.deps, { asker: admin, name: 'Cohort', personId: ana.person.id, channel: null }))
    granted(await setEmail(school.deps, { asker: ana, email: 'ana.secret@example.org' }))
    const { session } = await school.session({ inMinutes: 1 })
    granted(await joinSession(school.deps, { asker: ana, sessionId: session.id }))
    granted(await startSession(school.deps, { asker: admin, sessionId: session.id }))
    const personId = ana.person.id
    granted(await markAttendance(school.deps, { asker: admin, sessionId: session.id, personId, as: 'attended' }))

    expect(granted(await forget(ana))).toEqual({ left: 0 })
    const all = readDatabase(school.path)
    expect(all).not.toContain('ana.secret')
    expect(all).not.toMatch(/"(name|external_id)":"ana"/)
    expect(countRows(school.path, 'segment_members')).toBe(0)
    const { attendees } = granted(await listAttendees(school.deps, { asker: admin, sessionId: session.id }))
    expect(attendees).toMatchObject([
      { person: { name: 'Former member', identities: [] }, verdict: { result: 'attended' } },
    ])
    expect(await school.store.person(ana.organization.id, ana.person.id)).toBeNull()
  })

  it('gives up every place to come, which goes to the first in line, who is told', async () => {
    const ben = await school.person('ben')
    const { session } = await school.session({ capacity: '1' })
    granted(await joinSession(school.deps, { asker: ana, sessionId: session.id }))
    granted(await joinSession(school.deps, { asker: ben, sessionId: session.id }))
    expect(granted(await forget(ana))).toEqual({ left: 1 })
    expect((await school.store.attendance(session.id, ben.person.id))?.registration).toBe('registered')
    expect(countRows(school.path, 'deliveries', `kind = 'promoted' AND recipient = '${ben.person.id}'`)).toBe(1)
    const open = `recipient = '${ana.person.id}' AND state IN ('planned', 'sending')`
    expect(countRows(school.path, 'deliveries', open)).toBe(0)
  })

  it('is told nothing more, of a session that runs or of what was recorded', async () => {
    const { session } = await school.session({ inMinutes: 1 })
    granted(await joinSession(school.deps, { asker: ana, sessionId: session.id }))
    granted(await startSession(school.deps, { asker: admin, sessionId: session.id }))
    expect((await school.store.recipientsOf(session.id)).map(({ personId }) => personId)).toContain(ana.person.id)
    granted(await forget(ana))
    expect((await school.store.recipientsOf(session.id)).map(({ personId }) => personId)).not.toContain(ana.person.id)
    expect(await school.store.recipient(ana.person.id)).toBeNull()
  })

  it('leaves what they were to host without a mentor, said as any change is', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const { session } = await school.session({ mentor: maya })
    granted(await forget(maya))
    expect((await school.facts(session.id)).session).toMatchObject({ mentorId: null, version: session.version + 1 })
    expect(countRows(school.path, 'session_changes', `session_id = '${session.id}' AND kind = 'update'`)).toBe(1)
  })

  it('begins anew with the next thing that the account does', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    granted(await forget(maya))
    const again = await school.person('maya')
    expect(again.person.id).not.toBe(maya.person.id)
    expect(again).toMatchObject({ role: 'student', person: { name: 'maya', email: null } })
  })

  it('takes along those who became one with them', async () => {
    const other = await school.person('other-ana')
    const { code } = granted(await giveCode(school.deps, { asker: ana, purpose: 'link' }))
    granted(await useCode(school.deps, { asker: other, purpose: 'link', code }))
    const whole = await school.person('ana')
    granted(await forget(whole))
    expect(readDatabase(school.path)).not.toMatch(/"name":"(other-)?ana"/)
  })

  it('waits for nothing any more in a session that runs', async () => {
    const { session } = await school.session({ inMinutes: 10, capacity: '1' })
    const ben = await school.person('ben')
    for (const asker of [ben, ana]) granted(await joinSession(school.deps, { asker, sessionId: session.id }))
    school.clock.set(session.startTime)
    await runClock(school.deps, { limit: 10 })
    expect(granted(await forget(ana))).toEqual({ left: 0 })
    expect((await school.facts(session.id)).session.waitlistedCount).toBe(0)
  })

  it('is not held up by a session whose end nobody has noted yet', async () => {
    const { session } = await school.session({ inMinutes: 10 })
    granted(await joinSession(school.deps, { asker: ana, sessionId: session.id }))
    school.clock.set(new Date(session.endTime.getTime() + MINUTE))
    expect(granted(await forget(ana))).toEqual({ left: 0 })
  })

  it('stays, whatever was still under way for them', async () => {
    const { session } = await school.session()
    granted(await createSegment(school.deps, { asker: admin, name: 'Cohort', channel: null }))
    const segmentId = (await school.store.segmentNamed(ana.organization.id, 'Cohort'))?.id
    if (segmentId === undefined) throw new Error('no segment')
    granted(await forget(ana))
    const [{ id: personId }, { id: sessionId, version }, at] = [ana.person, session, school.clock.now()]
    const account = { ...ana.identity, id: school.newId('idn'), externalId: 'ana-anew' }
    const code = { hash: 'h'.repeat(43), purpose: 'email', email: 'ana@example.org', usedAt: null } as const
    const late: readonly Change[] = [
      { type: 'set-person', id: personId, set: { name: 'Ana Secret', email: 'ana@example.org' } },
      { type: 'add-identity', identity: account },
      { type: 'add-code', code: { ...code, organizationId: ana.organization.id, personId, expiresAt: at } },
      { type: 'add-member', segmentId, personId, at },
      { type: 'invite-person', sessionId, personId, at },
      { type: 'set-registration', sessionId, personId, registration: 'registered', at },
      { type: 'set-session', id: sessionId, version, set: { mentorId: personId }, by: personId, at },
    ]
    for (const change of late)
      await expect(school.store.commit({ changes: [change] }), change.type).rejects.toThrow(Conflict)
    expect(readDatabase(school.path)).not.toMatch(/Ana Secret|ana@example|ana-anew/)
  })

  it('is refused to the last superadmin, and changes nothing', async () => {
    const boss = await school.person('boss', { role: 'superadmin' })
    const before = readDatabase(school.path)
    expect(refusalOf(await forget(boss))).toEqual({ code: 'last_superadmin' })
    expect(readDatabase(school.path)).toBe(before)
    await school.person('deputy', { role: 'superadmin' })
    granted(await forget(boss))
  })
})

describe("one's own data", () => {
  it('is all that is kept of oneself, and nothing of others', async () => {
    const { session } = await school.session({ inMinutes: 1, title: 'CV clinic' })
    for (const one of [ana, await school.person('ben')])
      granted(await joinSession(school.deps, { asker: one, sessionId: session.id }))
    const own = await exportOwn(school.deps, { asker: ana })
    expect(own).toMatchObject({
      person: { name: 'ana' },
      accounts: [{ platform: 'slack', externalId: 'ana' }],
      attendance: [{ session: { title: 'CV clinic' }, registration: 'registered' }],
      evidence: [{ source: 'join_button', kind: 'joined' }],
      hosted: [],
    })
    expect(JSON.stringify(own)).not.toContain('ben')
  })
})
