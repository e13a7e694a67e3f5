import { existsSync } from 'node:fs'
import type { Store } from '../usecases/ports.ts'
import type { Cipher } from './cipher.ts'
import { createStore, type StoreParts } from './create-store.ts'
import { mustBeCurrent } from './migrate.ts'
import { BLOCK_MS, connect } from './open-store.ts'
import { joinSealedPasscodes } from './sealed-passcodes.ts'

/** There is no database where one was looked for. */
export class NoDatabase extends Error {
  override name = 'NoDatabase'
}

/** What a store is joined with; it must be there already. */
export type JoinOptions = Omit<StoreParts, 'passcodes' | 'cipher'> & {
  readonly path: string
  /** Asked for once the database is known to be there: a key is made with a database, never for one that is missing. */
  readonly cipher: () => Promise<Cipher>
}

/**
 * Joins a database beside the process that owns it, if any: reads and writes as other programs may, takes no lock, and changes
 * neither tables nor keys. Throws `NoDatabase`, `CannotMigrate` where the tables are of another version, and
 * `WrongEncryptionKey`. Whoever joined must `close`.
 */
export const joinStore = async (options: JoinOptions): Promise<Store & { readonly close: () => void }> => {
  const { path, cipher, ...parts } = options
  if (!existsSync(path)) throw new NoDatabase(`there is no database at ${path}; start Rollcall once, which makes it`)
  const ring = await cipher()
  const client = connect(path)
  try {
    mustBeCurrent(client)
    const store = createStore(client, { ...parts, cipher: ring, passcodes: joinSealedPasscodes(client, ring) })
    client.pragma(`busy_timeout = ${BLOCK_MS}`)
    return { ...store, close: () => client.close() }
  } catch (error) {
    client.close()
    throw error
  }
}
