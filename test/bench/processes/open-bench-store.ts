import { systemClock } from '../../../src/clock.ts'
import { newId } from '../../../src/ids.ts'
import { createCipher } from '../../../src/store/cipher.ts'
import { readKeyFile } from '../../../src/store/key-file.ts'
import { type OpenedStore, openStore } from '../../../src/store/open-store.ts'
import type { Deps } from '../../../src/usecases/ports.ts'

/** The real store of a file, and what use cases need beside it. The caller closes the store. */
export async function openBenchStore(
  path: string,
  onSql?: (sql: string) => void,
): Promise<{ readonly store: OpenedStore; readonly deps: Deps }> {
  const cipher = createCipher([(await readKeyFile(path)).key])
  const store = await openStore({ path, cipher, clock: systemClock, newId, ...(onSql ? { onSql } : {}) })
  const defaults = { timezone: 'UTC', reminderOffsets: [1440, 60, 10], joinWindowMinutes: 15, lateAfterMinutes: 10 }
  return { store, deps: { store, clock: systemClock, newId, superadmins: new Set(), defaults } }
}
