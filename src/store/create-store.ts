import type { Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Clock, Log, NewId, Store } from '../usecases/ports.ts'
import type { Cipher } from './cipher.ts'
import * as columns from './columns.sqlite.ts'
import { createCommit } from './commit.ts'
import type { Engine } from './engine.ts'
import { createInTurn } from './in-turn.ts'
import { createReads } from './reads.ts'
import type { SealedPasscodes } from './sealed-passcodes.ts'
import { createStagedSessions } from './staged-sessions.ts'
import { tables } from './tables.ts'
import { createWrites } from './writes.ts'

/** What a store is made of beside its connection. */
export type StoreParts = {
  readonly passcodes: SealedPasscodes
  readonly cipher: Cipher
  readonly clock: Clock
  readonly newId: NewId
  /** Told of listeners of `onCommit` that throw, and of what another program stored that means nothing. */
  readonly log?: Pick<Log, 'error'>
}

/** The store on a connection whose tables are of this version; prepares every statement. */
export const createStore = (
  client: Database,
  { passcodes, cipher, clock, newId, log }: StoreParts,
): Store & {
  /** Whether the database answers (for readiness). */
  readonly isReachable: () => boolean
} => {
  const zone = columns.createZone(createZoneReport(log))
  const engine: Engine = {
    client,
    db: drizzle(client),
    t: tables({ ...columns, zone }),
    passcodes,
    cipher,
    clock,
    newId,
  }
  const { stage, ...addStaged } = createStagedSessions(engine)
  const commit = createCommit(engine, { writes: createWrites(engine, addStaged), stage })
  const listeners = new Set<() => void>()
  const ping = client.prepare('SELECT 1')
  return {
    ...createReads(engine),
    commit: async (changes) => {
      await commit(changes)
      for (const listener of listeners) tell(listener, log)
    },
    inTurn: createInTurn(clock),
    onCommit: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    isReachable: () => client.open && ping.get() !== undefined,
  }
}

/** Says of each unknown zone once that it was met, as long as there are not too many of them. */
const createZoneReport = (log: Pick<Log, 'error'> | undefined): ((zone: string) => void) => {
  const told = new Set<string>()
  return (zone) => {
    if (told.has(zone) || told.size >= MOST_TOLD) return
    told.add(zone)
    log?.error({ zone: zone.slice(0, 100) }, 'another program stored a time zone that nobody knows; it is read as UTC')
  }
}
const MOST_TOLD = 100

/** What was committed stays committed, whatever a listener does. */
const tell = (listener: () => void, log: Pick<Log, 'error'> | undefined): void => {
  try {
    listener()
  } catch (error) {
    log?.error({ error }, 'a listener failed after a commit')
  }
}
