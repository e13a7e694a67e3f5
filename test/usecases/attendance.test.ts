import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { confirmClaims } from '../../src/usecases/confirm-claims.ts'
import { endSession } from '../../src/usecases/end-session.ts'
import { extendSession } from '../../src/usecases/extend-session.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { listAttendees } from '../../src/usecases/list-attendees.ts'
import { markAttendance } from '../../src/usecases/mark-attendance.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { reopenSession } from '../../src/usecases/reopen-session.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { sessionDetails } from '../../src/usecases/session-details.ts'
import { startSession } from '../../src/usecases/start-session.ts'
import { granted, HOUR, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'
import { countRows, readDatabase } from './read-database.ts'

let school: School
let maya: Asker
beforeEach(async () => {
  school = await openSchool()
  maya = await school.person('maya', { role: 'mentor' })
})
afterEach(() => school.close())

const join = async (handle: string, sessionId: SessionId) =>
  granted(await joinSession(school.deps, { asker: await school.person(handle), sessionId }))
const attendees = async (sessionId: SessionId) => granted(await listAttendees(school.deps, { asker: maya, sessionId }))
const names = (people: readonly { readonly person: { readonly name: string } }[]) =>
  people.map((one) => one.person.name)

describe('a session from start to the last verdict', () => {
  it('keeps claims apart, takes marks and confirmations, and is settled after 36 hours', async () => {
    const { session } = await school.session({ mentor: maya })
    const { id: sessionId } = session
    for (const handle of ['ana', 'ben', 'cem', 'dana']) await join(handle, sessionId)
    await school.clock.advance(55 * MINUTE)
    for (const handle of ['ana', 'ben', 'cem']) await join(handle, sessionId)

    const started = granted(await startSession(school.deps, { asker: maya, sessionId }))
    expect(started.session).toMatchObject({ status: 'live', startedAt: school.clock.now() })
    await school.clock.advance(40 * MINUTE)
    const ended = granted(await endSession(school.deps, { asker: maya, sessionId }))
    expect(ended.facts.session).toMatchObject({ status: 'completed', endedAt: school.clock.now() })
    expect(names(ended.claims)).toEqual(['ana', 'ben', 'cem'])
    expect(ended.attendees).toMatchObject([
      { person: { name: 'dana' }, verdict: { result: 'absent', confidence: 'provisional' } },
    ])
    expect(ended.summary).toMatchObject({ registered: 4, claimed: 3, provisional: 1, mentorCame: true })

    const ana = await school.person('ana')
    const marked = await markAttendance(school.deps, { asker: maya, sessionId, personId: ana.person.id, as: 'late' })
    expect(granted(marked).attendee.verdict).toMatchObject({ result: 'late', confidence: 'confirmed' })
    const ben = await school.person('ben')
    const one = await confirmClaims(school.deps, { asker: maya, sessionId, personId: ben.person.id })
    expect(granted(one).confirmed.map(({ name }) => name)).toEqual(['ben'])

    await school.clock.advance(36 * HOUR)
    expect(await runClock(school.deps, { limit: 50 })).toEqual({ started: 0, completed: 0, settled: 1 })
    const final = await attendees(sessionId)
    expect(final.claims).toEqual([])
    const rows = final.attendees.map(({ person, verdict }) => [person.name, verdict?.result, verdict?.reason.code])
    expect(rows).toEqual([
      ['ana', 'late', 'marked'],
      ['ben', 'attended', 'marked'],
      ['cem', 'attended', 'by_join_only'],
      ['dana', 'absent', 'no_evidence'],
    ])
    expect(final.summary).toMatchObject({ claimed: 0, provisional: 0, rate: 0.75 })
    expect((await school.store.attendance(sessionId, ana.person.id))?.result).toBe('late')
    expect(await runClock(school.deps, { limit: 50 })).toEqual({ started: 0, completed: 0, settled: 0 })
  })

  it('confirms all claims in one press, once', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 5 })
    for (const handle of ['ana', 'ben']) await join(handle, session.id)
    await school.clock.advance(10 * MINUTE)
    const request = { asker: maya, sessionId: session.id, personId: null }
    expect(granted(await confirmClaims(school.deps, request)).confirmed).toHaveLength(2)
    const before = readDatabase(school.path)
    expect(refusalOf(await confirmClaims(school.deps, request)).code).toBe('nothing_to_confirm')
    expect(readDatabase(school.path)).toBe(before)
  })

  it('records someone who was there without having registered', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 5 })
    const ana = await school.person('ana')
    const request = { asker: maya, sessionId: session.id, personId: ana.person.id, as: 'attended' } as const
    expect(refusalOf(await markAttendance(school.deps, request)).code).toBe('not_yet_to_mark')
    await school.clock.advance(5 * MINUTE)
    const { attendee } = granted(await markAttendance(school.deps, request))
    expect(attendee).toMatchObject({ registration: null, verdict: { result: 'attended' } })
    expect((await attendees(session.id)).summary).toMatchObject({ registered: 0, walkIns: 1, rate: null })
  })

  it('takes no mark of its mentor, who attends nothing', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 5 })
    await school.clock.advance(5 * MINUTE)
    const request = { asker: maya, sessionId: session.id, personId: maya.person.id, as: 'attended' } as const
    const before = readDatabase(school.path)
    expect(refusalOf(await markAttendance(school.deps, request))).toMatchObject({ code: 'mentor_not_marked' })
    expect(readDatabase(school.path)).toBe(before)
  })

  it('takes the last mark, whoever made it', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 5 })
    const [ana, admin] = [await school.person('ana'), await school.person('admin', { role: 'admin' })]
    await school.clock.advance(5 * MINUTE)
    const mark = { sessionId: session.id, personId: ana.person.id }
    await markAttendance(school.deps, { asker: maya, ...mark, as: 'absent' })
    const second = await markAttendance(school.deps, { asker: admin, ...mark, as: 'excused' })
    expect(granted(second).attendee.verdict).toMatchObject({
      result: 'excused',
      reason: { code: 'marked', by: admin.person.id },
    })
    expect(countRows(school.path, 'evidence', "kind = 'marked'")).toBe(2)
  })

  it('calls nobody absent while a meeting that can record has not', async () => {
    const { session } = await school.session({ mentor: maya, link: 'https://zoom.us/j/1', inMinutes: 30 })
    await join('ana', session.id)
    await school.clock.advance(95 * MINUTE)
    expect(await runClock(school.deps, { limit: 50 })).toMatchObject({ started: 1 })
    const list = await attendees(session.id)
    expect(list.attendees).toMatchObject([{ verdict: { result: 'unknown', reason: { code: 'no_record_yet' } } }])
    expect(list.summary.rate).toBeNull()
  })

  it('leaves out of the list who withdrew and never came', async () => {
    const { session } = await school.session({ mentor: maya })
    await join('ana', session.id)
    const ana = await school.person('ana')
    await school.store.commit({
      changes: [
        {
          type: 'set-registration',
          sessionId: session.id,
          personId: ana.person.id,
          registration: 'withdrawn',
          at: school.clock.now(),
        },
      ],
    })
    expect((await attendees(session.id)).attendees).toEqual([])
  })
})

describe("somebody who pressed Join and then Can't go", () => {
  it('is apart, confirmed with nobody, and counted nowhere after 36 hours, unless seen or marked', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 10 })
    const { id: sessionId } = session
    for (const handle of ['ana', 'ben']) await join(handle, sessionId)
    const ana = await school.person('ana')
    granted(await leaveSession(school.deps, { asker: ana, sessionId }))
    await school.clock.advance(30 * MINUTE)
    const ended = granted(await endSession(school.deps, { asker: maya, sessionId }))
    expect(names(ended.claims)).toEqual(['ben'])
    expect(ended.withdrawn.map(({ name }) => name)).toEqual(['ana'])
    const all = { asker: maya, sessionId, personId: null }
    expect(granted(await confirmClaims(school.deps, all)).confirmed.map(({ name }) => name)).toEqual(['ben'])
    await school.clock.advance(37 * HOUR)
    await runClock(school.deps, { limit: 50 })
    const final = await attendees(sessionId)
    expect(final.summary).toMatchObject({ registered: 1, came: 1, counted: 1, walkIns: 0, rate: 1 })
    expect((await school.store.attendance(sessionId, ana.person.id))?.result).toBeNull()
    await markAttendance(school.deps, { asker: maya, sessionId, personId: ana.person.id, as: 'attended' })
    expect((await attendees(sessionId)).summary).toMatchObject({ registered: 1, walkIns: 1, rate: 1 })
    expect((await attendees(sessionId)).withdrawn).toEqual([])
  })
})

describe("Can't go after a session was reopened", () => {
  it('takes back what was recorded of a press on Join', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 10 })
    const request = { asker: maya, sessionId: session.id }
    await join('ana', session.id)
    const ana = await school.person('ana')
    await school.clock.advance(30 * MINUTE)
    granted(await endSession(school.deps, request))
    expect((await school.store.attendance(session.id, ana.person.id))?.result).toBe('attended')
    granted(await reopenSession(school.deps, request))
    granted(await leaveSession(school.deps, { asker: ana, sessionId: session.id }))
    granted(await endSession(school.deps, request))
    expect((await school.store.attendance(session.id, ana.person.id))?.result).toBeNull()
  })
})

describe('the life of a session by command', () => {
  it('starts from doors open, once', async () => {
    const { session } = await school.session({ mentor: maya })
    const request = { asker: maya, sessionId: session.id }
    expect(refusalOf(await startSession(school.deps, request))).toEqual({
      code: 'too_early_to_start',
      number: session.number,
      from: new Date('2026-10-01T18:45:00Z'),
    })
    await school.clock.advance(45 * MINUTE)
    granted(await startSession(school.deps, request))
    expect(refusalOf(await startSession(school.deps, request)).code).toBe('already_live')
  })

  it('grows by 15 minutes at a time', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 5 })
    const request = { asker: maya, sessionId: session.id }
    expect(refusalOf(await extendSession(school.deps, request)).code).toBe('not_live')
    await school.clock.advance(10 * MINUTE)
    expect(granted(await extendSession(school.deps, request)).session.endTime).toEqual(
      new Date(session.endTime.getTime() + 15 * MINUTE),
    )
  })

  it('is taken back within 30 minutes, and settles anew', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 5 })
    await join('ana', session.id)
    const request = { asker: maya, sessionId: session.id }
    await school.clock.advance(20 * MINUTE)
    granted(await endSession(school.deps, request))
    await school.clock.advance(30 * MINUTE)
    expect(granted(await reopenSession(school.deps, request)).session).toMatchObject({ status: 'live', endedAt: null })
    granted(await endSession(school.deps, request))
    await school.clock.advance(30 * MINUTE + 1)
    expect(refusalOf(await reopenSession(school.deps, request)).code).toBe('too_late_to_reopen')
  })

  it('is called off with a reason, once, and says so to who joins', async () => {
    const { session } = await school.session({ mentor: maya })
    const request = { asker: maya, sessionId: session.id, reason: '  Maya is ill ' }
    expect(granted(await cancelSession(school.deps, request)).session).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Maya is ill',
    })
    expect(refusalOf(await cancelSession(school.deps, request)).code).toBe('session_cancelled')
    const ana = await school.person('ana')
    expect(refusalOf(await joinSession(school.deps, { asker: ana, sessionId: session.id }))).toMatchObject({
      code: 'session_cancelled',
      reason: 'Maya is ill',
    })
  })
})

describe('the clock', () => {
  it('starts and ends what is due, also in one go after a sleep', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 60 })
    await school.clock.advance(59 * MINUTE)
    expect(await runClock(school.deps, { limit: 50 })).toEqual({ started: 0, completed: 0, settled: 0 })
    await school.clock.advance(5 * HOUR)
    expect(await runClock(school.deps, { limit: 50 })).toEqual({ started: 1, completed: 1, settled: 0 })
    expect((await school.facts(session.id)).session).toMatchObject({
      status: 'completed',
      startedAt: session.startTime,
      endedAt: session.endTime,
    })
    const by = countRows(school.path, 'session_changes', "changed_by = 'system'")
    expect(by).toBe(2)
  })
})

describe('the clock with many sessions', () => {
  it.each([1, 2, 5, 50])('does all that is due, %i at a time', async (limit) => {
    for (let i = 0; i < 5; i += 1) await school.session({ mentor: maya, inMinutes: 10 - i })
    await school.clock.advance(10 * MINUTE)
    expect(await runClock(school.deps, { limit })).toEqual({ started: 5, completed: 0, settled: 0 })
    expect(countRows(school.path, 'success_sessions', "status = 'live'")).toBe(5)
  })

  it('comes to the same when two run at once', async () => {
    for (let i = 0; i < 3; i += 1) await school.session({ mentor: maya, inMinutes: 10 })
    await school.clock.advance(3 * HOUR)
    const runs = await Promise.all([runClock(school.deps, { limit: 50 }), runClock(school.deps, { limit: 50 })])
    expect(runs.map(({ completed }) => completed).reduce((a, b) => a + b)).toBe(3)
    expect(countRows(school.path, 'session_changes', "kind = 'update'")).toBe(6)
  })
})

describe('the details', () => {
  it('show the way in to mentor and admins at any time, and to nobody else', async () => {
    const { session } = await school.session({ mentor: maya, passcode: 's3cret' })
    const ana = await school.person('ana')
    const details = async (asker: Asker) => granted(await sessionDetails(school.deps, { asker, sessionId: session.id }))
    expect((await details(maya)).credentials).toMatchObject({ passcode: 's3cret' })
    await join('ana', session.id)
    expect(await details(ana)).toMatchObject({ credentials: null, registration: 'registered', mayManage: false })
    await school.clock.advance(45 * MINUTE)
    // Others get the way in by Join, which counts them as there.
    expect(await details(ana)).toMatchObject({ credentials: null, doorsOpen: true })
    expect((await details(await school.person('ben'))).credentials).toBeNull()
    await school.clock.advance(2 * HOUR)
    expect((await details(ana)).credentials).toBeNull()
    expect(await details(maya)).toMatchObject({ isItsMentor: true, can: { start: false, mark: true } })
  })
})
