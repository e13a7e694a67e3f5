import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, SessionId } from '../../src/domain/ids.ts'
import type { EvidenceSource } from '../../src/domain/words.ts'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { cannotHost } from '../../src/usecases/cannot-host.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { hostAgain } from '../../src/usecases/host-again.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import type { Asker, Delivery } from '../../src/usecases/ports.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { sayHere } from '../../src/usecases/say-here.ts'
import { startSession } from '../../src/usecases/start-session.ts'
import { takeOver } from '../../src/usecases/take-over.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { plannedDeliveries } from './fresh-deliveries.ts'
import { granted, HOUR, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'

let school: School
let admin: Asker
let maya: Asker
let jonas: Asker
let tess: Asker
let ana: Asker
let id: SessionId
/** What was planned since it was asked last. */
let deliveries: () => Promise<readonly Delivery[]>
beforeEach(async () => {
  school = await openSchool()
  deliveries = plannedDeliveries(school)
  admin = await school.person('admin', { role: 'admin' })
  maya = await school.person('maya', { role: 'mentor' })
  jonas = await school.person('jonas', { role: 'mentor' })
  tess = await school.person('tess', { role: 'mentor' })
  ana = await school.person('ana')
  const link = 'https://zoom.us/j/91234567890'
  id = (await school.session({ by: admin, mentor: maya, link, inMinutes: 120 })).session.id
  granted(await joinSession(school.deps, { asker: ana, sessionId: id }))
  await messages()
})
afterEach(() => school.close())

/** What was planned since it was asked last: `kind name`. */
const messages = async (): Promise<readonly string[]> => {
  const planned = await deliveries()
  const names = new Map([admin, maya, jonas, tess, ana].map(({ person }) => [person.id as string, person.name]))
  return planned.map(({ kind, recipient }) => `${kind} ${names.get(recipient) ?? 'channel'}`).sort()
}
const session = async () => (await school.facts(id)).session
const away = (asker = maya) => cannotHost(school.deps, { asker, sessionId: id })
const take = (asker: Asker, anyway = false) => takeOver(school.deps, { asker, sessionId: id, anyway })
const tick = () => runClock(school.deps, { limit: 10 })
const goTo = async (minutes: number) => {
  school.clock.set(new Date((await session()).startTime.getTime() + minutes * MINUTE))
  await tick()
}
const sees = async (personId: PersonId, source: EvidenceSource = 'zoom') => {
  const fact = { kind: 'joined', at: school.clock.now(), recordedBy: null, mark: null } as const
  const evidence = { id: school.newId('evi'), sessionId: id, personId, source, ...fact }
  await school.store.commit({ changes: [{ type: 'add-evidence', evidence }] })
}

describe("Can't host", () => {
  it('asks the admins and the other mentors, once, and leaves the session with its mentor', async () => {
    const said = granted(await away())
    expect(said).toMatchObject({ already: false, isItsMentor: true })
    expect(said.asked.map(({ name }) => name)).toEqual(['admin', 'jonas', 'tess'])
    expect((await session()).mentorId).toBe(maya.person.id)
    expect(await messages()).toEqual(['take-over admin', 'take-over jonas', 'take-over tess'])
    expect(granted(await away())).toMatchObject({ already: true })
    expect(await messages()).toEqual([])
  })

  it('is said by an admin for them, who is answered and not written to', async () => {
    expect(granted(await away(admin)).asked.map(({ name }) => name)).toEqual(['jonas', 'tess'])
    expect(await messages()).toEqual(['take-over jonas', 'take-over tess'])
  })

  it('is for its mentor and admins, and while it is to come or live', async () => {
    expect(refusalOf(await away(jonas))).toMatchObject({ code: 'not_allowed' })
    expect(refusalOf(await away(ana))).toMatchObject({ code: 'not_allowed' })
    granted(await cancelSession(school.deps, { asker: maya, sessionId: id, reason: null }))
    expect(refusalOf(await away())).toMatchObject({ code: 'session_cancelled' })
  })

  it('in a live session is no sign that its mentor is there, nor is to take it back', async () => {
    await sees(ana.person.id)
    await goTo(2)
    granted(await away())
    granted(await hostAgain(school.deps, { asker: maya, sessionId: id }))
    expect((await school.store.evidence(id)).map(({ personId }) => personId)).toEqual([ana.person.id])
    await messages()
    await goTo(5)
    expect(await messages()).toEqual(['take-over admin', 'take-over jonas', 'take-over tess'])
  })

  it('is taken back, and can be said again, which asks again', async () => {
    granted(await away())
    await messages()
    expect(granted(await hostAgain(school.deps, { asker: maya, sessionId: id })).already).toBe(false)
    expect(granted(await hostAgain(school.deps, { asker: maya, sessionId: id })).already).toBe(true)
    expect(granted(await take(jonas)).kind).toBe('hosted')
    school.clock.set(new Date(school.clock.now().getTime() + MINUTE))
    granted(await away())
    expect(await messages()).toEqual(['take-over admin', 'take-over jonas', 'take-over tess'])
  })
})

describe('Take over', () => {
  beforeEach(async () => {
    granted(await away())
    await messages()
  })

  it('makes the first to press the mentor, and tells everybody concerned once', async () => {
    const [first, second] = await Promise.all([take(jonas), take(tess)])
    expect(granted(first)).toMatchObject({ kind: 'taken', facts: { mentor: { name: 'jonas' } } })
    expect(granted(second)).toMatchObject({ kind: 'hosted', facts: { mentor: { name: 'jonas' } } })
    expect(await messages()).toEqual(['changed ana', 'changed jonas', 'changed maya'])
    expect(granted(await take(jonas)).kind).toBe('yours')
    expect(await session()).toMatchObject({ mentorAwayAt: null, mentorMissedAt: null, mentorAskedAt: null })
    expect(await messages()).toEqual([])
  })

  it('is for mentors and admins of the organization', async () => {
    expect(refusalOf(await take(ana))).toEqual({ code: 'not_allowed', needs: 'mentor' })
    const stranger = await school.person('eve', { space: 'T2', role: 'admin' })
    expect(refusalOf(await take(stranger))).toMatchObject({ code: 'session_unknown' })
    granted(await cancelSession(school.deps, { asker: admin, sessionId: id, reason: null }))
    expect(refusalOf(await take(jonas))).toMatchObject({ code: 'session_cancelled' })
  })

  it('by the mentor who could not come takes that back', async () => {
    expect(granted(await take(maya)).kind).toBe('again')
    expect(granted(await take(jonas)).kind).toBe('hosted')
    expect(await messages()).toEqual([])
  })

  it('says first what else they host then', async () => {
    const other = await school.session({ by: admin, mentor: jonas, inMinutes: 150 })
    await messages()
    expect(granted(await take(jonas))).toMatchObject({ kind: 'clash', hosts: [other.session.number] })
    expect((await session()).mentorId).toBe(maya.person.id)
    expect(granted(await take(jonas, true)).kind).toBe('taken')
  })

  it('comes too late where an admin assigned somebody', async () => {
    granted(await assignMentor(school.deps, { asker: admin, sessionId: id, mentorId: tess.person.id }))
    expect(granted(await take(jonas))).toMatchObject({ kind: 'hosted', facts: { mentor: { name: 'tess' } } })
  })

  it('is asked of nobody any more where another program named a mentor', async () => {
    const other = new Database(school.path)
    other.prepare('UPDATE success_sessions SET mentor_id = ? WHERE id = ?').run(tess.person.id, id)
    other.close()
    expect(await session()).toMatchObject({ mentorId: tess.person.id, mentorAwayAt: null })
  })

  it('is not sent any more once somebody took over', async () => {
    const sent = async () => {
      const far = new Date(school.clock.now().getTime() + HOUR)
      const one = (await dueDeliveries(school, far)).find(({ kind }) => kind === 'take-over')
      return one === undefined ? 'nobody is asked' : (await readDelivery(school.deps, one))?.stale
    }
    expect(await sent()).toBeNull()
    granted(await take(jonas))
    expect(await sent()).toBe('Nobody else is looked for any more.')
  })
})

describe('a mentor whom nobody has seen', () => {
  it('is asked 3 minutes after the start, and at 6 minutes the others are, once each', async () => {
    await goTo(2)
    await sees(ana.person.id)
    await goTo(2.99)
    expect(await messages()).toEqual([])
    await goTo(3)
    expect(await messages()).toEqual(['mentor-asked maya'])
    await goTo(3.1)
    await goTo(5.99)
    expect(await messages()).toEqual([])
    await goTo(6)
    expect(await messages()).toEqual(['take-over admin', 'take-over jonas', 'take-over tess'])
    await goTo(30)
    expect(await messages()).toEqual([])
    expect(granted(await take(jonas)).kind).toBe('taken')
    await goTo(40)
    // Who takes a live session over is there.
    expect(await messages()).toEqual(['changed ana', 'changed jonas', 'changed maya'])
  })

  it('has as long to come where they were named while it runs, whoever hosted it before', async () => {
    await goTo(2)
    await sees(ana.person.id)
    await goTo(5)
    granted(await assignMentor(school.deps, { asker: admin, sessionId: id, mentorId: tess.person.id }))
    await messages()
    await goTo(7.9)
    expect(await messages()).toEqual([])
    await goTo(8)
    expect(await messages()).toEqual(['mentor-asked tess'])
    await goTo(11)
    expect(await messages()).toEqual(['take-over admin', 'take-over jonas', 'take-over maya'])
  })

  it('is left alone where the meeting shows nobody, or showed them', async () => {
    await goTo(10)
    await sees(ana.person.id, 'join_button')
    await goTo(20)
    expect(await messages()).toEqual([])
    await sees(maya.person.id)
    await goTo(30)
    expect(await messages()).toEqual([])
  })

  it('is left alone who was seen by an account that is theirs since', async () => {
    const other = await school.person('maya-at-home')
    await goTo(1)
    await sees(ana.person.id)
    await sees(other.person.id)
    const { code } = granted(await giveCode(school.deps, { asker: maya, purpose: 'link' }))
    granted(await useCode(school.deps, { asker: other, purpose: 'link', code }))
    await goTo(10)
    expect(await messages()).toEqual([])
  })

  it('is left alone who started it by command', async () => {
    school.clock.set(new Date((await session()).startTime.getTime() - MINUTE))
    granted(await startSession(school.deps, { asker: maya, sessionId: id }))
    await sees(ana.person.id)
    await goTo(10)
    expect(await messages()).toEqual([])
  })

  it('is not asked about a session that ended while nobody looked', async () => {
    await sees(ana.person.id)
    await goTo(61)
    expect((await messages()).filter((one) => /mentor-asked|take-over/.test(one))).toEqual([])
  })

  it('says that they are here: evidence, and nobody is to take over', async () => {
    await sees(ana.person.id)
    await goTo(3)
    await goTo(6)
    await messages()
    expect(granted(await sayHere(school.deps, { asker: maya, sessionId: id })).joined).toMatchObject({
      kind: 'entered',
    })
    expect(await session()).toMatchObject({ mentorMissedAt: null })
    expect(granted(await take(jonas)).kind).toBe('hosted')
    await goTo(20)
    expect(await messages()).toEqual([])
    expect(granted(await sayHere(school.deps, { asker: admin, sessionId: id })).joined).toBeNull()
  })

  it('says that they are here after all, though they had said that they cannot come', async () => {
    granted(await away())
    await goTo(1)
    granted(await sayHere(school.deps, { asker: maya, sessionId: id }))
    expect(await session()).toMatchObject({ mentorId: maya.person.id, mentorAwayAt: null })
    expect(granted(await take(jonas)).kind).toBe('hosted')
  })

  it('is asked once by two who look at the same time, and late after a pause, then the others', async () => {
    await sees(ana.person.id)
    school.clock.set(new Date((await session()).startTime.getTime() + 20 * MINUTE))
    await Promise.all([tick(), tick(), tick()])
    expect(await messages()).toEqual(['mentor-asked maya'])
    await goTo(22.9)
    expect(await messages()).toEqual([])
    await goTo(23)
    expect(await messages()).toEqual(['take-over admin', 'take-over jonas', 'take-over tess'])
  })

  it('is not asked where that could not be sent until they came', async () => {
    await sees(ana.person.id)
    await goTo(3)
    const far = new Date(school.clock.now().getTime() + HOUR)
    const asked = (await dueDeliveries(school, far)).find(({ kind }) => kind === 'mentor-asked')
    const stale = async () => (asked === undefined ? 'not asked' : (await readDelivery(school.deps, asked))?.stale)
    expect(await stale()).toBeNull()
    await sees(maya.person.id)
    expect(await stale()).toBe('Its mentor was seen meanwhile.')
  })

  it('who came late keeps it, though others were asked', async () => {
    await sees(ana.person.id)
    await goTo(3)
    await goTo(6)
    expect((await session()).mentorMissedAt).not.toBeNull()
    await sees(maya.person.id)
    expect((await session()).mentorMissedAt).toBeNull()
    expect(granted(await take(jonas))).toMatchObject({ kind: 'hosted', facts: { mentor: { name: 'maya' } } })
    await goTo(30)
    expect((await messages()).filter((one) => one.startsWith('mentor-asked'))).toEqual(['mentor-asked maya'])
  })
})
