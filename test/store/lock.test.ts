import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DatabaseInUse } from '../../src/store/lock.ts'
import { openStore } from '../../src/store/open-store.ts'
import { testCipher } from '../support/open-test-store.ts'
import { createTestClock } from '../support/test-clock.ts'
import { createTestIds } from '../support/test-ids.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (path: string) =>
  openStore({ path, cipher: testCipher(), clock: createTestClock(), newId: createTestIds() })

describe('one process for each database', () => {
  it('refuses a second one with words that help, and lets it in after the first has closed', async () => {
    const path = join(folder, 'rollcall.db')
    const first = await open(path)
    await expect(open(path)).rejects.toThrow(DatabaseInUse)
    await expect(open(path)).rejects.toThrow('DATABASE_PATH')
    expect(first.isReachable()).toBe(true)
    await first.close()
    await first.close()
    expect(first.isReachable()).toBe(false)
    await (await open(path)).close()
  })

  it('refuses it by another way to the same file too', async () => {
    await mkdir(join(folder, 'real'))
    await symlink(join(folder, 'real'), join(folder, 'link'))
    const first = await open(join(folder, 'real', 'rollcall.db'))
    await expect(open(join(folder, 'link', 'rollcall.db'))).rejects.toThrow(DatabaseInUse)
    await first.close()
  })

  it('refuses another process, and needs no cleaning up after one that died', async () => {
    const path = join(folder, 'rollcall.db')
    const holder = await open(path)
    const tryIt = `
      const Database = require('better-sqlite3')
      const lock = new Database(process.argv[1] + '.lock', { timeout: 0 })
      try { lock.exec('BEGIN EXCLUSIVE'); console.log('got it') } catch (error) { console.log(error.code) }
      process.kill(process.pid, 'SIGKILL')`
    const attempt = () => {
      try {
        return execFileSync(process.execPath, ['-e', tryIt, path], { encoding: 'utf8' })
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
      }
    }
    expect(attempt()).toBe('SQLITE_BUSY\n')
    await holder.close()
    expect(attempt()).toBe('got it\n')
    await (await open(path)).close()
  })

  it('makes the folder of the path', async () => {
    const store = await open(join(folder, 'deep', 'down', 'rollcall.db'))
    expect(store.isReachable()).toBe(true)
    await store.close()
  })
})
