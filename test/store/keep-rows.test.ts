import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** What `REPLACE` would take away without a word: SQLite runs no trigger for the row that it deletes. */
let s: OpenedSchool
let session: Session
beforeEach(async () => {
  s = await openSchool()
  session = s.school.session(s.organization, { capacity: 1 })
  await s.store.commit({
    changes: [
      s.school.addSession(session),
      s.school.register(session, s.ada),
      s.school.register(session, s.bob, 'waitlisted'),
    ],
  })
})
afterEach(() => s.close())

const rows = () => s.outside.prepare('SELECT person_id, registration, seq FROM session_attendance ORDER BY seq').all()
const counts = async () => {
  const found = await s.store.session(s.organization.id, session.id)
  return [found?.registeredCount, found?.waitlistedCount]
}

describe('a place at a session is taken by no REPLACE', () => {
  it.each([
    ['for the same person', 'INSERT OR REPLACE INTO session_attendance SELECT * FROM session_attendance WHERE seq = 1'],
    [
      'under the same place in line',
      `INSERT OR REPLACE INTO session_attendance (session_id, person_id, registration, seq, session_start, created_at, updated_at)
        SELECT session_id, (SELECT id FROM people WHERE id NOT IN (SELECT person_id FROM session_attendance) LIMIT 1),
          'waitlisted', 1, session_start, created_at, updated_at FROM session_attendance WHERE seq = 1`,
    ],
    ['by moving to a place in line that is taken', 'UPDATE OR REPLACE session_attendance SET seq = 1 WHERE seq = 2'],
    [
      'by becoming somebody who has one',
      'UPDATE OR REPLACE session_attendance SET person_id = (SELECT person_id FROM session_attendance WHERE seq = 1) WHERE seq = 2',
    ],
  ])('%s', async (_, sql) => {
    const before = rows()
    expect(() => s.outside.prepare(sql).run()).toThrow('attendance is there already')
    expect(rows()).toEqual(before)
    expect(await counts()).toEqual([1, 1])
  })
})

it('keeps the record of a change from being replaced', () => {
  const sql = "INSERT OR REPLACE INTO session_changes SELECT * FROM session_changes WHERE kind = 'insert'"
  expect(() => s.outside.prepare(sql).run()).toThrow('only appended')
})

it('takes no mark that says nothing', () => {
  const sql = `INSERT INTO evidence (id, session_id, person_id, source, kind, at) VALUES ('evi_x', ?, ?, 'manual', 'marked', 1790000000000)`
  expect(() => s.outside.prepare(sql).run(session.id, s.ada.id)).toThrow('a mark says what')
})
