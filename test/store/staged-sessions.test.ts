import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, type NewSession } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** Many sessions stored as one change. */
let s: OpenedSchool
const statements: string[] = []
beforeEach(async () => {
  statements.length = 0
  s = await openSchool({ onSql: (sql) => statements.push(sql) })
})
afterEach(() => s.close())

const made = (count: number, set: Parameters<OpenedSchool['school']['session']>[1] = {}): readonly NewSession[] =>
  Array.from({ length: count }, (_, at) => ({
    session: s.school.session(s.organization, { title: `ÉCLAIRS ${at}`, ...set }),
    passcode: null,
    by: null,
  }))
const addAll = (sessions: readonly NewSession[]) =>
  s.store.commit({ changes: [{ type: 'add-sessions', sessions }], cause: 'import', silent: true })
const stored = (column: string) =>
  s.outside.prepare(`SELECT ${column} FROM success_sessions ORDER BY number`).pluck().all()
const waiting = () => s.outside.prepare("SELECT count(*) FROM sqlite_master WHERE name LIKE 'staged%'").pluck().get()

describe('many sessions', () => {
  it('are stored as each by itself would be: audience, passcode, titles and records', async () => {
    const segments = ['A', 'B'].map((name) => s.school.segment(s.organization, name))
    await s.store.commit({ changes: segments.map((segment) => ({ type: 'add-segment', segment })) })
    const segmentIds = segments.map(({ id }) => id)
    const [one, other] = made(2, { mentorId: s.mentor.id, audience: { everyone: false, segmentIds } })
    if (one === undefined || other === undefined) throw new Error('two were made')
    await addAll([{ ...one, session: { ...one.session, hasPasscode: true }, passcode: 'secret', by: s.mentor.id }])
    const alone = { ...other, session: { ...other.session, hasPasscode: true }, passcode: 'secret', by: s.mentor.id }
    await s.store.commit({ changes: [{ type: 'add-session', ...alone }], cause: 'import', silent: true })
    expect(await s.store.session(s.organization.id, one.session.id)).toEqual({ ...one.session, hasPasscode: true })
    expect(await s.store.passcode(s.organization.id, one.session.id)).toBe('secret')
    expect(await s.store.sessionsTitled(s.organization.id, 'éclairs 0')).toHaveLength(1)
    const records = s.outside.prepare<[], Record<string, unknown>>('SELECT * FROM session_changes ORDER BY id').all()
    const [first, second] = records.map(({ id: _, session_id: __, new: facts, ...rest }) => ({
      ...rest,
      // The passcode's fingerprint is the session's own.
      facts: String(facts)
        .replace(/ÉCLAIRS \d/, 'É')
        .replace(/"zoom_passcode":"[^"]+"/, 'kept'),
    }))
    expect(records).toHaveLength(2)
    expect(first).toEqual(second)
    expect(first).toMatchObject({ cause: 'import', planned_at: s.clock.now().getTime(), changed_by: s.mentor.id })
  })

  it('keep others from writing for as many statements as one would', async () => {
    const inTransaction = async (count: number) => {
      const sessions = made(count)
      statements.length = 0
      await addAll(sessions)
      const ran = statements.filter((sql) => !sql.startsWith('--'))
      const from = ran.findIndex((sql) => /^BEGIN IMMEDIATE/.test(sql))
      expect(from).toBeGreaterThanOrEqual(0)
      return ran.slice(from, ran.indexOf('COMMIT', from)).length
    }
    const few = await inTransaction(1)
    expect(await inTransaction(400)).toBe(few)
    expect(stored('number')).toHaveLength(401)
  })

  it('are stored all or none, and nothing of them stays behind', async () => {
    const sessions = made(5)
    const [taken] = made(1, { number: sessions[3]?.session.number ?? 0 })
    if (taken === undefined) throw new Error('one was made')
    await s.store.commit({ changes: [{ type: 'add-session', ...taken }] })
    statements.length = 0
    await expect(addAll(sessions)).rejects.toThrow(Conflict)
    expect(stored('title')).toEqual([taken.session.title])
    expect(statements.filter((sql) => sql.startsWith('DROP TABLE'))).toHaveLength(2)
    const fresh = made(5)
    await Promise.all([addAll(fresh.slice(0, 2)), addAll(fresh.slice(2))])
    expect(stored('title')).toHaveLength(6)
    expect(waiting()).toBe(0)
  })
})
