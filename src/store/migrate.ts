import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Database } from 'better-sqlite3'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { MARK } from './definitions/trigger.ts'
import { definitions } from './definitions.ts'

/** The generated migrations; they ship beside `src` and `dist`. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url))

/** The database and this program do not fit each other. */
export class CannotMigrate extends Error {
  override name = 'CannotMigrate'
}

/**
 * Brings a database to the newest tables, triggers and views, all in one transaction, with a copy beside the file first
 * where rows are there already. Returns the copy's path, or null. Not drizzle's own `migrate`: inside it, foreign keys stay on
 * and a rebuilt table takes its children with it; and it passes over a migration that is older than the last one applied.
 */
export const migrateDatabase = async (
  client: Database,
  { now, folder = MIGRATIONS_FOLDER }: { readonly now: Date; readonly folder?: string },
): Promise<string | null> => {
  const known = readMigrationFiles({ migrationsFolder: folder })
  client.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)',
  )
  const applied = appliedTo(client)
  const pending = known.filter(({ folderMillis }) => !applied.has(folderMillis))
  const backup = pending.length > 0 && applied.size > 0 ? await backUp(client, now) : null
  client.pragma('foreign_keys = OFF')
  // A rebuilt table is dropped and renamed; without this, a view that an operator made over it would stop the migration.
  client.pragma('legacy_alter_table = ON')
  client.transaction(() => bring(client, pending, known.length)).exclusive()
  client.pragma('legacy_alter_table = OFF')
  client.pragma('foreign_keys = ON')
  return backup
}

/** Throws `CannotMigrate` unless the tables are those of this program; changes nothing. */
export const mustBeCurrent = (client: Database): void => {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER })
  const isRollcall = client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  const applied = isRollcall === undefined ? new Set() : appliedTo(client)
  if (applied.size === known.length && known.every(({ folderMillis }) => applied.has(folderMillis))) return
  throw new CannotMigrate(
    applied.size === 0
      ? `${client.name} holds no database of Rollcall`
      : 'the database was written by another version of Rollcall; start this version once, which brings it up to date',
  )
}

const appliedTo = (client: Database): ReadonlySet<number> =>
  new Set(client.prepare<[], number>('SELECT created_at FROM __drizzle_migrations').pluck().all())

/** A whole copy of the file as it stands, its write-ahead log included. */
const backUp = async (client: Database, now: Date): Promise<string> => {
  const stem = `${client.name}.${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  let path = `${stem}.backup`
  for (let again = 2; await exists(path); again++) path = `${stem}-${again}.backup`
  await client.backup(path)
  return path
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const bring = (client: Database, pending: readonly MigrationMeta[], known: number): void => {
  for (const { type, name } of ours(client)) client.exec(`DROP ${type} "${name}"`)
  const note = client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
  for (const migration of pending) {
    for (const statement of migration.sql) client.exec(statement)
    note.run(migration.hash, migration.folderMillis)
  }
  const applied = appliedTo(client).size
  if (applied !== known)
    throw new CannotMigrate(
      `the database knows ${applied} migrations and this program ${known}: it was written by another version of Rollcall`,
    )
  for (const statement of definitions()) client.exec(statement)
  // Reads every row, so that it is not done at each start.
  if (pending.length > 0) mustHoldTogether(client)
}

const mustHoldTogether = (client: Database): void => {
  const broken = client.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0)
    throw new CannotMigrate(
      `${broken.length} rows would point at nothing after the migration: ${JSON.stringify(broken.slice(0, 5))}`,
    )
}

/** Triggers before views; ones that an operator added stay. */
const ours = (client: Database) =>
  client
    .prepare<[string], { readonly type: string; readonly name: string }>(
      "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view') AND instr(sql, ?) > 0 ORDER BY type",
    )
    .all(MARK)
