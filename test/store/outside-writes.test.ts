/** What another program writes into the file must not break what this one answers. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { testCipher } from '../support/open-test-store.ts'
import { createTestLog } from '../support/test-log.ts'

let s: OpenedSchool
const log = createTestLog()
beforeEach(async () => {
  s = await openSchool({ log })
})
afterEach(() => s.close())

it('a time zone that nobody knows is read as UTC, and said in the log once', async () => {
  const session = s.school.session(s.organization, { timezone: 'Europe/Berlin' })
  await s.store.commit({ changes: [s.school.addSession(session)] })
  s.outside.exec("UPDATE success_sessions SET timezone = 'Mars/Olympus'")
  s.outside.exec("UPDATE organizations SET timezone = 'Mars/Olympus'")
  s.outside.prepare("UPDATE people SET timezone = 'Etc/GMT-2' WHERE id = ?").run(s.ada.id)
  for (let i = 0; i < 3; i++) {
    expect((await s.store.session(s.organization.id, session.id))?.timezone).toBe('UTC')
    expect((await s.store.sessionFacts(s.organization.id, session.id))?.session.timezone).toBe('UTC')
    expect((await s.store.organization(s.organization.id))?.timezone).toBe('UTC')
    const [identity] = await s.store.identities(s.ada.id)
    const { platform, externalId } = s.space
    const entrance = await s.store.entrance(platform, externalId, identity?.externalId ?? '')
    expect(entrance).toMatchObject({ organization: { timezone: 'UTC' }, person: { timezone: 'Etc/GMT-2' } })
  }
  expect(log.lines).toMatchObject([{ level: 'error', facts: { zone: 'Mars/Olympus' } }])
})

it('counts of places that were written are counted anew at the start, for sessions that are not over', async () => {
  const [session, over] = [1, 2].map(() => s.school.session(s.organization))
  if (session === undefined || over === undefined) throw new Error('two')
  await s.store.commit({
    changes: [
      ...[session, over].map((one) => s.school.addSession(one)),
      s.school.register(session, s.ada),
      s.school.register(session, s.bob, 'waitlisted'),
    ],
  })
  s.outside.prepare("UPDATE success_sessions SET status = 'completed' WHERE id = ?").run(over.id)
  s.outside.exec('UPDATE success_sessions SET registered_count = 7, waitlisted_count = 0')
  await s.store.close()
  const statements: string[] = []
  const store = await openStore({ ...s, cipher: testCipher(), onSql: (sql) => statements.push(sql) })
  const read = (id: typeof session.id) => store.session(s.organization.id, id)
  expect(await read(session.id)).toMatchObject({ registeredCount: 1, waitlistedCount: 1 })
  expect(await read(over.id)).toMatchObject({ registeredCount: 7, waitlistedCount: 0 })
  const recount =
    statements.find((sql) => sql.includes('registered_count') && sql.startsWith('UPDATE success_sessions AS')) ?? ''
  const plan = s.outside.prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${recount}`).all()
  expect(plan.map(({ detail }) => detail).join()).toMatch(
    /success_sessions_to_start.*success_sessions_to_end.*_attendance_waiting/,
  )
  await store.close()
})
