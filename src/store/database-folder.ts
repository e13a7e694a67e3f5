import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Nothing can be kept where `DATABASE_PATH` points; the message says what to set instead. */
export class DatabasePathUnusable extends Error {
  override name = 'DatabasePathUnusable'
}

/**
 * Makes the folder of a database file where it is not there, and answers its full path. Throws `DatabasePathUnusable` where the
 * path is that of a folder, or where its folder cannot be made or written.
 */
export function makeDatabaseFolder(databasePath: string): string {
  const path = resolve(databasePath)
  const folder = dirname(path)
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new DatabasePathUnusable(
      `DATABASE_PATH is the folder ${path}: name a file, as in ${join(path, 'rollcall.db')}`,
    )
  }
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new DatabasePathUnusable(
      `nothing can be written into ${folder}: make that folder and let this program write there, or set DATABASE_PATH to a file elsewhere`,
      { cause },
    )
  }
  return folder
}
