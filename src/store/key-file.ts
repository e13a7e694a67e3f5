import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { MasterKey } from './cipher.ts'
import { makeDatabaseFolder } from './database-folder.ts'

/** The master key kept beside the database, and whether it was made just now. */
export type KeyFile = { readonly key: MasterKey; readonly made: boolean; readonly path: string }

/**
 * Reads the key kept beside the database, or makes one, readable by its owner only. Throws where the file is there but holds no
 * key: making another would leave what is encrypted unreadable.
 */
export async function readKeyFile(databasePath: string): Promise<KeyFile> {
  const path = `${databasePath}.key`
  makeDatabaseFolder(databasePath)
  const fresh = randomBytes(32)
  const made = await writeFile(path, `${fresh.toString('base64')}\n`, { mode: 0o600, flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
  const key = made ? fresh : Buffer.from(await readFile(path, 'utf8'), 'base64')
  if (key.length !== 32)
    throw new Error(`${path} holds no encryption key: put the right one back, or set ENCRYPTION_KEY`)
  return { key: { id: 'file', key }, made, path }
}
