import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cipher, createCipher } from '../../src/store/cipher.ts'
import { type OpenedStore, openStore } from '../../src/store/open-store.ts'
import type { Log, NewId } from '../../src/usecases/ports.ts'
import { createTestClock, type TestClock } from './test-clock.ts'
import { createTestIds } from './test-ids.ts'

/** A store on a real file in a folder of its own. */
export type TestStore = {
  readonly store: OpenedStore
  readonly clock: TestClock
  readonly newId: NewId
  readonly path: string
  /** Closes the store and deletes its folder. */
  readonly close: () => Promise<void>
}

/** A cipher with one well-known key, for tests only. */
export const testCipher = (): Cipher => createCipher([{ id: 'test', key: Buffer.alloc(32, 7) }])

/** Opens a fresh store; the clock stands still unless one is given. Await `close` when done. */
export const openTestStore = async (
  options: {
    readonly clock?: TestClock
    readonly newId?: NewId
    readonly onSql?: (sql: string) => void
    readonly log?: Pick<Log, 'error'>
  } = {},
): Promise<TestStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-store-'))
  const { clock = createTestClock(), newId = createTestIds(), ...rest } = options
  const path = join(folder, 'rollcall.db')
  const store = await openStore({ path, cipher: testCipher(), clock, newId, ...rest })
  return {
    store,
    clock,
    newId,
    path,
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
