import { execFileSync, spawnSync } from 'node:child_process'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import { ana, fresh, id, inChanges, join, maya, plan, school, send, set } from './in-changes.ts'
import { HOUR } from './open-school.ts'

inChanges()

describe('a change that nobody can see', () => {
  it('of seconds within a minute is told to nobody, and one into the next minute is', async () => {
    await plan()
    await send()
    const { session } = await school.facts(id)
    const minute = Math.floor(session.startTime.getTime() / 60_000) * 60_000
    const moveTo = (ms: number) => set({ startTime: new Date(ms), endTime: new Date(ms + HOUR) })
    await moveTo(minute)
    await plan()
    await send()
    await moveTo(minute + 59_999)
    expect(await plan()).toEqual([])
    await moveTo(minute + 60_000)
    expect(await plan()).toContain('changed dm maya')
  })
})

describe('a change by another program', () => {
  beforeEach(async () => {
    await plan()
    await send()
    await join(ana)
  })

  it('through a second connection is told to everyone, once', async () => {
    const client = new Database(school.path)
    client.prepare("UPDATE success_sessions SET status = 'cancelled', cancel_reason = 'fire' WHERE id = ?").run(id)
    client.close()
    expect(await plan()).toEqual(['cancelled channel C1', 'cancelled dm ana', 'cancelled dm maya'])
    expect(await plan()).toEqual([])
  })

  // Skipped where no `sqlite3` is installed.
  it.skipIf(spawnSync('sqlite3', ['--version']).status !== 0)('by the sqlite3 shell, too', async () => {
    const sql = `UPDATE success_sessions SET start_time = start_time + 3600000, end_time = end_time + 3600000 WHERE id = '${id}'`
    execFileSync('sqlite3', ['-bail', school.path, sql])
    expect(await plan()).toEqual(['changed channel C1', 'changed dm ana', 'changed dm maya'])
    expect(await plan()).toEqual([])
  })

  it('that cannot be planned holds up no other, and is planned once it can be', async () => {
    const { id: other } = (await school.session({ mentor: maya, typedChannel: 'C2', inMinutes: 240 })).session
    await plan()
    await set({ title: 'First' })
    const whole = school.deps
    const broken = {
      ...whole.store,
      recipientsOf: async (sessionId: SessionId) => {
        if (sessionId === id) throw new Error('unreadable')
        return whole.store.recipientsOf(sessionId)
      },
    }
    const client = new Database(school.path)
    client.prepare("UPDATE success_sessions SET title = 'Second' WHERE id = ?").run(other)
    client.close()
    await expect(planChanges({ ...whole, store: broken }, { limit: 100 })).rejects.toThrow('could not be planned')
    expect((await fresh()).map(({ kind, sessionId }) => `${kind} ${sessionId}`)).toEqual([`changed ${other}`])
    expect(await plan()).toEqual(['changed channel C1', 'changed dm ana', 'changed dm maya'])
  })

  it('is planned whole though it concerns more people than a slice holds, and once though it is planned twice', async () => {
    const client = new Database(school.path)
    const at = school.clock.now().getTime()
    client.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
      INSERT INTO people (id, organization_id, name, role, zone_asked, created_at)
      SELECT 'per_' || i, '${ana.organization.id}', 'P' || i, 'student', 1, ${at} FROM n`)
    client.exec(`INSERT INTO session_attendance
      (session_id, person_id, registration, seq, session_start, created_at, updated_at)
      SELECT '${id}', id, 'registered', 10 + row_number() OVER (), ${at}, ${at}, ${at} FROM people WHERE id LIKE 'per\\__' || '%' ESCAPE '\\' AND length(id) < 8`)
    await set({ title: 'For many' })
    expect(await plan()).toHaveLength(603)
    client.exec('UPDATE session_changes SET planned_at = NULL WHERE id = (SELECT max(id) FROM session_changes)')
    expect(await plan()).toEqual([])
    client.close()
  })
})
