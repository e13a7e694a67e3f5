import Database from 'better-sqlite3'

/** Another process has this database open. */
export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse'
}

/**
 * Makes this process the only one on a database, by an exclusive transaction on `<database>.lock`: the operating system ends
 * it with the process, however that ends. Returns its release; throws `DatabaseInUse` at once where another holds it.
 */
export const lockDatabase = (path: string): (() => void) => {
  const lock = new Database(`${path}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new DatabaseInUse(
      `another Rollcall process uses ${path}; stop it first, or set DATABASE_PATH to another file`,
    )
  }
  return () => lock.close()
}

/** Whether SQLite refused because somebody else holds a lock. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
