import { execFileSync, spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

const hasShell = spawnSync('sqlite3', ['--version']).status === 0

let s: OpenedSchool
beforeEach(async () => {
  s = await openSchool()
})
afterEach(() => s.close())

const shell = (sql: string) => execFileSync('sqlite3', ['-bail', s.path, sql], { encoding: 'utf8', stdio: 'pipe' })

// Skipped where no `sqlite3` is installed: it is the program of the operator, and its SQLite is older than ours or newer.
describe.skipIf(!hasShell)('the sqlite3 shell, beside the running program', () => {
  it('inserts and updates a session, which is recorded as made outside', async () => {
    shell(`INSERT INTO success_sessions (id, organization_id, number, title, start_time, end_time, link)
      VALUES ('ses_shell', '${s.organization.id}', 7, 'By hand', 1791000000000, 1791003600000, 'https://x.example')`)
    shell("UPDATE success_sessions SET start_time = start_time + 60000, title = 'By Hand' WHERE number = 7")
    const session = await s.store.sessionNumbered(s.organization.id, 7)
    expect(session).toMatchObject({ title: 'By Hand', startTime: new Date(1_791_000_060_000), version: 2 })
    const changes = await s.store.unplannedChanges(10)
    expect(changes.map(({ kind, changedBy }) => [kind, changedBy])).toEqual([
      ['insert', 'outside'],
      ['update', 'outside'],
    ])
    for (const { changedAt } of changes) expect(Math.abs(changedAt.getTime() - Date.now())).toBeLessThan(60_000)
  })

  it('is refused what is wrong, though its foreign keys are off', () => {
    const insert = (organization: string, mentor: string) =>
      `INSERT INTO success_sessions (id, organization_id, number, title, start_time, end_time, link, mentor_id)
        VALUES ('ses_x', '${organization}', 8, 'T', 1791000000000, 1791003600000, 'https://x.example', '${mentor}')`
    expect(() => shell(insert('org_none', s.mentor.id))).toThrow('organization')
    expect(() => shell(insert(s.organization.id, 'per_none'))).toThrow('mentor is not of this organization')
  })

  it('reads the weekly view', () => {
    expect(shell('SELECT count(*) FROM segmented_weekly_success_sessions').trim()).toBe('0')
  })
})
