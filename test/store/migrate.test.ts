import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OrganizationId, PersonId } from '../../src/domain/ids.ts'
import { CannotMigrate, MIGRATIONS_FOLDER } from '../../src/store/migrate.ts'
import { type OpenedStore, openStore } from '../../src/store/open-store.ts'
import * as schema from '../../src/store/schema.sqlite.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { testCipher } from '../support/open-test-store.ts'
import { createTestClock } from '../support/test-clock.ts'
import { createTestIds } from '../support/test-ids.ts'

const PASSCODE = 'Xq7-in-clear'

it('the committed migrations make exactly the tables that are described', async () => {
  const meta = join(MIGRATIONS_FOLDER, 'meta')
  const newest =
    (await readdir(meta))
      .filter((name) => name.endsWith('_snapshot.json'))
      .sort()
      .at(-1) ?? ''
  const snapshot = JSON.parse(await readFile(join(meta, newest), 'utf8'))
  const described = await generateSQLiteDrizzleJson({ ...schema }, snapshot.id)
  expect(await generateSQLiteMigration(snapshot, described)).toEqual([])
})

it('people of the first release keep their addresses, which their platforms vouched for, and get direct messages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-first-'))
  const path = join(folder, 'rollcall.db')
  const first = join(folder, 'drizzle')
  await cp(MIGRATIONS_FOLDER, first, { recursive: true })
  const journal = JSON.parse(await readFile(join(first, 'meta', '_journal.json'), 'utf8'))
  journal.entries = journal.entries.slice(0, 1)
  await writeFile(join(first, 'meta', '_journal.json'), JSON.stringify(journal))
  const client = new Database(path)
  for (const { sql } of readMigrationFiles({ migrationsFolder: first })) for (const one of sql) client.exec(one)
  client.exec('CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)')
  client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('x', journal.entries[0].when)
  client.exec(`INSERT INTO organizations (id, name, timezone, reminder_offsets, join_window_minutes, late_after_minutes, left_early_under, created_at)
    VALUES ('org_1', 'School', 'UTC', '[60]', 15, 10, 0.5, 1790000000000)`)
  const add = client.prepare(`INSERT INTO people (id, organization_id, name, role, zone_asked, email, created_at)
    VALUES (?, 'org_1', 'Ada', 'student', 1, ?, 1790000000000)`)
  add.run('per_1', 'ada@x.example')
  add.run('per_2', null)
  client.exec(`INSERT INTO codes (hash, purpose, organization_id, person_id, expires_at)
    VALUES ('${'h'.repeat(43)}', 'link', 'org_1', 'per_1', 1790000600000)`)
  client.close()
  const clock = createTestClock()
  const store = await openStore({ path, cipher: testCipher(), clock, newId: createTestIds() })
  const org = 'org_1' as OrganizationId
  expect(await store.person(org, 'per_1' as PersonId)).toMatchObject({
    email: 'ada@x.example',
    emailConfirmedAt: new Date(1_790_000_000_000),
    emailBouncedAt: null,
    reach: 'dm',
    reminderOffsets: null,
  })
  expect(await store.person(org, 'per_2' as PersonId)).toMatchObject({ email: null, emailConfirmedAt: null })
  expect(await store.code('h'.repeat(43))).toMatchObject({ purpose: 'link', email: null, usedAt: null })
  await store.close()
  await rm(folder, { recursive: true })
})

describe('a migration over data that is there', () => {
  let s: OpenedSchool
  let folder: string
  let reopened: OpenedStore | undefined
  let session: ReturnType<OpenedSchool['school']['session']>
  beforeEach(async () => {
    s = await openSchool()
    session = s.school.session(s.organization)
    await s.store.commit({ changes: [s.school.addSession(session, PASSCODE), s.school.register(session, s.ada)] })
    await s.store.close()
    folder = join(await mkdtemp(join(dirname(s.path), 'migrations-')), 'drizzle')
    await cp(MIGRATIONS_FOLDER, folder, { recursive: true })
  })
  afterEach(async () => {
    await reopened?.close()
    reopened = undefined
    await s.close()
  })

  /** Adds a migration to the folder, as the newest unless `when` says otherwise. */
  const addMigration = async (tag: string, statements: readonly string[], when = Date.now() + 1e12) => {
    const path = join(folder, 'meta', '_journal.json')
    const journal = JSON.parse(await readFile(path, 'utf8'))
    journal.entries.push({ idx: journal.entries.length, version: '6', when, tag, breakpoints: true })
    await writeFile(path, JSON.stringify(journal))
    await writeFile(join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'))
  }
  const open = async (migrations = folder) => {
    const options = { path: s.path, cipher: testCipher(), clock: s.clock, newId: s.newId, migrations }
    reopened = await openStore(options)
    return reopened
  }
  /** What drizzle-kit writes where a table must be built anew. */
  const rebuild = (table: string): readonly string[] => {
    const made = s.outside
      .prepare<[string], string>(
        "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL AND type IN ('table', 'index') ORDER BY type DESC",
      )
      .pluck()
      .all(table)
    const [create = '', ...indexes] = made
    return [
      'PRAGMA foreign_keys=OFF;',
      create.replace(/^CREATE TABLE [`"]\w+[`"]/, `CREATE TABLE \`__new_${table}\``),
      `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
      `DROP TABLE \`${table}\`;`,
      `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
      'PRAGMA foreign_keys=ON;',
      ...indexes,
    ]
  }
  const triggers = () =>
    s.outside.prepare("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY name").pluck().all()
  const backups = async () => (await readdir(dirname(s.path))).filter((name) => name.endsWith('.backup'))

  it('keeps every child of a table that is built anew, with its triggers, beside a copy of how it was', async () => {
    const before = triggers()
    await addMigration('0001_rebuild', [...rebuild('success_sessions'), ...rebuild('people')])
    const store = await open()
    expect(await store.roster(session.id)).toHaveLength(1)
    expect(await store.passcode(s.organization.id, session.id)).toBe(PASSCODE)
    expect(await store.identities(s.ada.id)).toHaveLength(1)
    expect(await store.unplannedChanges(10)).toHaveLength(1)
    expect(triggers()).toEqual(before)
    expect(s.outside.pragma('foreign_key_check')).toEqual([])
    expect(await backups()).toHaveLength(1)
    const backup = new Database(store.backup ?? '', { readonly: true })
    expect(backup.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(backup.prepare('SELECT count(*) FROM session_attendance').pluck().get()).toBe(1)
    expect(backup.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()).toBe(
      readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).length,
    )
    backup.close()
    expect((await readFile(store.backup ?? '')).includes(PASSCODE)).toBe(false)
  })

  it('makes no copy where nothing is pending, and a second one beside the first where something is again', async () => {
    expect((await open(MIGRATIONS_FOLDER)).backup).toBeNull()
    await reopened?.close()
    await addMigration('0001_one', ['CREATE TABLE one (a)'])
    await (await open()).close()
    await addMigration('0002_two', ['CREATE TABLE two (a)'], Date.now() + 2e12)
    await (await open()).close()
    expect(await backups()).toHaveLength(2)
  })

  it('leaves the triggers and views of an operator alone', async () => {
    s.outside.exec('CREATE VIEW my_sessions AS SELECT title FROM success_sessions')
    s.outside.exec('CREATE TRIGGER my_trigger AFTER DELETE ON codes BEGIN SELECT 1; END')
    await addMigration('0001_rebuild', rebuild('success_sessions'))
    await open()
    expect(triggers()).toEqual(expect.arrayContaining(['my_sessions', 'my_trigger']))
    expect(s.outside.prepare('SELECT title FROM my_sessions').pluck().all()).toEqual([session.title])
  })

  it.each([
    ['fails half way', ['CREATE TABLE half (a)', 'CREATE TABLE half (a)'], 'already exists'],
    ['would leave rows that point at nothing', ["DELETE FROM people WHERE name = 'Ada'"], 'point at nothing'],
  ])('that %s changes nothing at all: the program before still opens the file', async (_name, statements, reason) => {
    const before = triggers()
    await addMigration('0001_bad', statements)
    await expect(open()).rejects.toThrow(reason)
    expect(triggers()).toEqual(before)
    const store = await open(MIGRATIONS_FOLDER)
    expect(await store.roster(session.id)).toHaveLength(1)
  })

  it('of a newer program is refused by an older one, in words', async () => {
    await addMigration('0001_new', ['CREATE TABLE later (a)'])
    await (await open()).close()
    reopened = undefined
    await expect(open(MIGRATIONS_FOLDER)).rejects.toThrow(CannotMigrate)
    await expect(open(MIGRATIONS_FOLDER)).rejects.toThrow('another version of Rollcall')
  })

  it('that is older than the last one applied (merged from a branch) is applied all the same', async () => {
    await addMigration('0001_late', ['CREATE TABLE late (a)'], 1_000)
    await open()
    expect(s.outside.prepare('SELECT count(*) FROM late').pluck().get()).toBe(0)
  })
})
