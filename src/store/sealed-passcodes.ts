import { createHmac, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { CannotDecrypt, type Cipher } from './cipher.ts'

/** Passcodes as the file holds them. */
export type SealedPasscodes = {
  /** The two columns of a session for a passcode in clear (or none). */
  readonly seal: (
    sessionId: string,
    passcode: string | null,
  ) => { readonly zoomPasscode: string | null; readonly passcodePrint: string | null }
  readonly open: (sessionId: string, sealed: string) => string
  /** What a text can be known again by, and not be read from. */
  readonly print: (text: string) => string
}

/** The encryption key is not the one that this database was written under. */
export class WrongEncryptionKey extends Error {
  override name = 'WrongEncryptionKey'
}

/** The row whose value is the key of the fingerprints: its decryption at start proves the master key, as a canary would. */
const PRINT_KEY = 'passcode-print-key'
const PRINT_KEY_PLACE = `store_secrets.value:${PRINT_KEY}`

/**
 * Proves the key ring on this database (throws `WrongEncryptionKey`), and encrypts anew under the first key what an older one
 * wrote, tokens of installations too. Fingerprints have a key of their own, kept here encrypted, so that they stay the same when the ring turns and
 * a passcode encrypted anew is no change of its session.
 */
export const openSealedPasscodes = (client: Database, cipher: Cipher): SealedPasscodes => {
  const printKey = client
    .transaction(() => {
      const key = provePrintKey(client, cipher)
      reseal(client, cipher)
      return key
    })
    .immediate()
  return sealWith(printKey, cipher)
}

/**
 * The same beside the process that owns the database: changes nothing. Throws `WrongEncryptionKey` too where the first key of the ring
 * is not the one in use, since the owner might not know it.
 */
export const joinSealedPasscodes = (client: Database, cipher: Cipher): SealedPasscodes => {
  const sealed = sealedPrintKey(client)
  if (sealed === undefined)
    throw new WrongEncryptionKey('no key was ever used on this database; start Rollcall once, which chooses it')
  const printKey = proven(() => cipher.decrypt(sealed, PRINT_KEY_PLACE))
  if (!cipher.isCurrent(sealed))
    throw new WrongEncryptionKey('ENCRYPTION_KEY begins with a new key; start Rollcall with it first')
  return sealWith(Buffer.from(printKey, 'base64'), cipher)
}

const sealWith = (printKey: Buffer, cipher: Cipher): SealedPasscodes => {
  const print = (text: string) => createHmac('sha256', printKey).update(text).digest('base64url').slice(0, 22)
  return {
    seal: (sessionId, passcode) => ({
      zoomPasscode: passcode === null ? null : cipher.encrypt(passcode, placeOf(sessionId)),
      passcodePrint: passcode === null ? null : print(`${sessionId}:${passcode}`),
    }),
    open: (sessionId, sealed) => cipher.decrypt(sealed, placeOf(sessionId)),
    print,
  }
}

const placeOf = (sessionId: string): string => `success_sessions.zoom_passcode:${sessionId}`

const provePrintKey = (client: Database, cipher: Cipher): Buffer => {
  const sealed = sealedPrintKey(client)
  const keep = client.prepare('INSERT OR REPLACE INTO store_secrets (name, value) VALUES (?, ?)')
  if (sealed === undefined) {
    const fresh = randomBytes(32).toString('base64')
    keep.run(PRINT_KEY, cipher.encrypt(fresh, PRINT_KEY_PLACE))
    return Buffer.from(fresh, 'base64')
  }
  const key = proven(() => cipher.decrypt(sealed, PRINT_KEY_PLACE))
  if (!cipher.isCurrent(sealed)) keep.run(PRINT_KEY, cipher.encrypt(key, PRINT_KEY_PLACE))
  return Buffer.from(key, 'base64')
}

const sealedPrintKey = (client: Database): string | undefined =>
  client.prepare<[string], string>('SELECT value FROM store_secrets WHERE name = ?').pluck().get(PRINT_KEY)

const proven = (decrypt: () => string): string => {
  try {
    return decrypt()
  } catch (cause) {
    if (!(cause instanceof CannotDecrypt)) throw cause
    throw new WrongEncryptionKey(
      `ENCRYPTION_KEY is not the key that this database was written under (${cause.message}); put the old key back, ` +
        'after a comma behind the new one if you meant to change it',
      { cause },
    )
  }
}

/** What is encrypted in the file beside the key of the fingerprints: `TABLE.COLUMN:KEY` is its place. */
const SEALED = [
  { table: 'success_sessions', column: 'zoom_passcode', key: 'id' },
  { table: 'installations', column: 'token', key: "platform || ':' || external_id" },
] as const

const reseal = (client: Database, cipher: Cipher): void => {
  for (const { table, column, key } of SEALED) {
    const rows = client
      .prepare<[], { readonly row: number; readonly key: string; readonly sealed: string }>(
        `SELECT rowid AS row, ${key} AS key, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL`,
      )
      .all()
    const write = client.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`)
    for (const { row, key: id, sealed } of rows) {
      if (cipher.isCurrent(sealed)) continue
      const place = `${table}.${column}:${id}`
      const clear = proven(() => cipher.decrypt(sealed, place))
      write.run(cipher.encrypt(clear, place), row)
    }
  }
}
