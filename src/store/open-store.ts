import { existsSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Clock, Log, NewId, Store } from '../usecases/ports.ts'
import type { Cipher } from './cipher.ts'
import { createStore } from './create-store.ts'
import { DatabasePathUnusable, makeDatabaseFolder } from './database-folder.ts'
import { lockDatabase } from './lock.ts'
import { migrateDatabase } from './migrate.ts'
import { recountPlaces } from './recount-places.ts'
import { openSealedPasscodes } from './sealed-passcodes.ts'

/** The store with what only its owner does. */
export type OpenedStore = Store & {
  /** Ends the store: no read or write works afterwards, and another process may open the file. */
  readonly close: () => Promise<void>
  /** Whether the database answers (for readiness). */
  readonly isReachable: () => boolean
  /** The copy made beside the file before a migration, or null where none was needed. */
  readonly backup: string | null
}

/** What a store is opened with. */
export type StoreOptions = {
  /** The database file; it and its folder are made where they are not there. */
  readonly path: string
  readonly cipher: Cipher
  readonly clock: Clock
  readonly newId: NewId
  /** Told of listeners of `onCommit` that throw, and of what another program stored that means nothing. */
  readonly log?: Pick<Log, 'error'>
  /** Called with each statement that runs, its values put in: to look at query plans. Never log it. */
  readonly onSql?: (sql: string) => void
  /** Another folder of migrations than the program's own. */
  readonly migrations?: string
}

/**
 * Opens the store: locks the file for this process (else `DatabaseInUse`; `DatabasePathUnusable` where it cannot be kept there), brings its tables to the newest form, proves the
 * encryption key (else `WrongEncryptionKey`) and prepares every statement. The process owns the result and must `close` it.
 */
export const openStore = async (options: StoreOptions): Promise<OpenedStore> => {
  const path = realPath(options.path)
  const unlock = lockDatabase(path)
  let client: Database.Database | undefined
  try {
    client = connect(path, options.onSql)
    return await build(client, unlock, options)
  } catch (error) {
    client?.close()
    unlock()
    throw error
  }
}

/** One name for one file, whichever way it was given, so that two ways to it meet at one lock. */
const realPath = (given: string): string => {
  const path = join(realpathSync(makeDatabaseFolder(given)), basename(given))
  return existsSync(path) ? realpathSync(path) : path
}

/** How long a statement waits for another program's write, in ms: it stops the whole process, so that `commit` does the rest of the waiting. */
export const BLOCK_MS = 10
/** The same while opening, when nobody waits for an answer yet. */
const OPENING_BLOCK_MS = 5_000

/** Connects to a file, as every process that uses it does. Throws `DatabasePathUnusable` where it is another kind of file. */
export const connect = (path: string, onSql?: (sql: string) => void): Database.Database => {
  const verbose = onSql ? { verbose: (sql: unknown) => onSql(String(sql)) } : {}
  const client = new Database(path, { timeout: OPENING_BLOCK_MS, ...verbose })
  try {
    client.pragma('journal_mode = WAL')
  } catch (cause) {
    client.close()
    if (!(cause instanceof Database.SqliteError) || cause.code !== 'SQLITE_NOTADB') throw cause
    throw new DatabasePathUnusable(`${path} is no database: set DATABASE_PATH to another file, or move that one away`, {
      cause,
    })
  }
  // NORMAL writes the log on each commit and forces it to disk at checkpoints only: a process that dies loses nothing, a
  // machine that loses power may lose the last moments, and neither ever corrupts the file.
  client.pragma('synchronous = NORMAL')
  client.pragma('foreign_keys = ON')
  return client
}

const build = async (
  client: Database.Database,
  unlock: () => void,
  { cipher, clock, migrations, ...parts }: StoreOptions,
): Promise<OpenedStore> => {
  const backup = await migrateDatabase(client, {
    now: clock.now(),
    ...(migrations === undefined ? {} : { folder: migrations }),
  })
  recountPlaces(client)
  const passcodes = openSealedPasscodes(client, cipher)
  const store = createStore(client, { ...parts, passcodes, cipher, clock })
  client.pragma(`busy_timeout = ${BLOCK_MS}`)
  return {
    ...store,
    backup,
    close: async () => {
      if (client.open) client.close()
      unlock()
    },
  }
}
