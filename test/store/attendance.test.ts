import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Evidence, Person, Session } from '../../src/domain/entities.ts'
import type { RegistrationState } from '../../src/domain/words.ts'
import { Conflict } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

let s: OpenedSchool
let session: Session
beforeEach(async () => {
  s = await openSchool()
  session = s.school.session(s.organization, { capacity: 2 })
  await s.store.commit({ changes: [s.school.addSession(session)] })
})
afterEach(() => s.close())

const set = (who: Person, registration: RegistrationState) =>
  s.store.commit({ changes: [s.school.register(session, who, registration)] })
const counts = async () => {
  const now = await s.store.session(s.organization.id, session.id)
  return [now?.registeredCount, now?.waitlistedCount, now?.version]
}

describe('attendance and evidence', () => {
  it('know people by their ids alone: no name and no address (SPEC section 6)', () => {
    for (const table of ['session_attendance', 'evidence']) {
      const columns = s.outside.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
      expect(columns).toContain('person_id')
      expect(columns.filter((column) => /name|mail|external|phone/.test(column))).toEqual([])
    }
  })
})

describe('registrations', () => {
  it('take their place in line in order, and are one row however often they are made', async () => {
    await set(s.ada, 'registered')
    await set(s.ada, 'registered')
    await set(s.bob, 'registered')
    expect(await s.store.attendance(session.id, s.ada.id)).toEqual({
      sessionId: session.id,
      personId: s.ada.id,
      registration: 'registered',
      seq: 1,
      result: null,
      confidence: null,
      reason: null,
      firstJoinedAt: null,
      lastLeftAt: null,
      minutes: null,
    })
    expect((await s.store.roster(session.id)).map(({ person, attendance }) => [person.name, attendance.seq])).toEqual([
      ['Ada', 1],
      ['Bob', 2],
    ])
    expect(await counts()).toEqual([2, 0, 1])
  })

  it('that are made anew after a withdrawal go to the end of the line', async () => {
    await set(s.ada, 'registered')
    await set(s.bob, 'waitlisted')
    await set(s.ada, 'withdrawn')
    await set(s.ada, 'waitlisted')
    expect((await s.store.attendance(session.id, s.ada.id))?.seq).toBe(3)
    expect((await s.store.firstWaiting(session.id))?.personId).toBe(s.bob.id)
    expect(await s.store.waitlistPosition(session.id, 3)).toBe(2)
    expect(await counts()).toEqual([0, 2, 1])
  })

  it('keep their place in line when they are promoted or withdraw', async () => {
    await set(s.ada, 'waitlisted')
    await set(s.ada, 'registered')
    await set(s.ada, 'withdrawn')
    expect((await s.store.attendance(session.id, s.ada.id))?.seq).toBe(1)
    expect(await counts()).toEqual([0, 0, 1])
    expect(await s.store.firstWaiting(session.id)).toBeNull()
  })

  it('beyond the capacity conflict, but someone who has a place may press again', async () => {
    await set(s.ada, 'registered')
    await set(s.bob, 'registered')
    await expect(set(s.mentor, 'registered')).rejects.toThrow(Conflict)
    await set(s.ada, 'registered')
    await set(s.mentor, 'waitlisted')
    await expect(set(s.mentor, 'registered')).rejects.toThrow(Conflict)
    expect(await counts()).toEqual([2, 1, 1])
  })

  it('stay where the capacity is lowered below them', async () => {
    await set(s.ada, 'registered')
    await set(s.bob, 'registered')
    const lower = { type: 'set-session', id: session.id, version: 1, set: { capacity: 1 }, by: null } as const
    await s.store.commit({ changes: [{ ...lower, at: s.clock.now() }] })
    await set(s.ada, 'registered')
    await set(s.bob, 'withdrawn')
    await expect(set(s.bob, 'registered')).rejects.toThrow(Conflict)
    expect(await counts()).toEqual([1, 0, 2])
  })

  it('are for sessions that are there', async () => {
    const change = { ...s.school.register(session, s.ada), sessionId: s.newId('ses') }
    await expect(s.store.commit({ changes: [change] })).rejects.toThrow(Conflict)
  })
})

describe('verdicts', () => {
  const verdict = {
    result: 'late',
    confidence: 'confirmed',
    reason: { code: 'marked', by: null, at: '2026-10-01T19:00:00.000Z' },
    firstJoinedAt: new Date('2026-10-01T19:12:00Z'),
    lastLeftAt: new Date('2026-10-01T19:58:00Z'),
    minutes: 46,
  } as const

  it('stand on the row, and make one for someone who never registered', async () => {
    await set(s.ada, 'registered')
    const settle = (personId: Person['id']) =>
      ({ type: 'set-verdict', sessionId: session.id, personId, verdict, at: s.clock.now() }) as const
    await s.store.commit({ changes: [settle(s.ada.id), settle(s.bob.id)] })
    const of = { sessionId: session.id, ...verdict }
    expect(await s.store.attendance(session.id, s.ada.id)).toEqual({
      ...of,
      personId: s.ada.id,
      registration: 'registered',
      seq: 1,
    })
    expect(await s.store.attendance(session.id, s.bob.id)).toEqual({
      ...of,
      personId: s.bob.id,
      registration: null,
      seq: 2,
    })
    expect(await counts()).toEqual([1, 0, 1])
  })
})

describe('evidence', () => {
  it('comes back in order of time, and the newest of one source can be asked for', async () => {
    const at = (minute: number) => new Date(session.startTime.getTime() + minute * 60_000)
    const fact = (minute: number, source: Evidence['source']): Evidence => ({
      id: s.newId('evi'),
      sessionId: session.id,
      personId: s.ada.id,
      source,
      kind: 'joined',
      at: at(minute),
      recordedBy: null,
      mark: null,
    })
    const [late, early, other] = [fact(9, 'join_button'), fact(1, 'join_button'), fact(20, 'zoom')]
    await s.store.commit({ changes: [late, early, other].map((evidence) => ({ type: 'add-evidence', evidence })) })
    expect(await s.store.evidence(session.id)).toEqual([early, late, other])
    const query = { sessionId: session.id, personId: s.ada.id }
    expect(await s.store.lastEvidence({ ...query, source: 'join_button' })).toEqual(late)
    expect(await s.store.lastEvidence({ ...query, source: 'code' })).toBeNull()
    await expect(s.store.commit({ changes: [{ type: 'add-evidence', evidence: late }] })).rejects.toThrow(Conflict)
  })
})
