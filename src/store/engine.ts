import type { Database } from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Change, Clock, NewId, Store } from '../usecases/ports.ts'
import type { Cipher } from './cipher.ts'
import type { SealedPasscodes } from './sealed-passcodes.ts'
import type { Tables } from './tables.ts'

/** What every aggregate's file builds its prepared statements on. */
export type Engine = {
  readonly client: Database
  readonly db: BetterSQLite3Database
  readonly t: Tables
  readonly passcodes: SealedPasscodes
  readonly cipher: Cipher
  readonly clock: Clock
  readonly newId: NewId
}

/** The change of one type. */
export type ChangeOf<K extends Change['type']> = Change & { readonly type: K }

/** How each type of change is written, inside the transaction of its commit. */
export type Writes = { readonly [K in Change['type']]: (change: ChangeOf<K>) => void }

/** The reads of the port. */
export type Reads = Omit<Store, 'commit' | 'inTurn' | 'onCommit'>
