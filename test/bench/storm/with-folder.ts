import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Does something with the path of a database in a new folder, which is removed afterwards. */
export async function withFolder<T>(act: (database: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-bench-'))
  try {
    return await act(join(folder, 'rollcall.db'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
