import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCipher } from '../../src/store/cipher.ts'
import { type JoinOptions, joinStore, NoDatabase } from '../../src/store/join-store.ts'
import { CannotMigrate } from '../../src/store/migrate.ts'
import { WrongEncryptionKey } from '../../src/store/sealed-passcodes.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { testCipher } from '../support/open-test-store.ts'

/** A store joined beside the process that owns its file. */

let s: OpenedSchool
beforeEach(async () => {
  s = await openSchool()
})
afterEach(() => s.close())

const join = (options: Partial<JoinOptions> = {}) =>
  joinStore({ path: s.path, cipher: async () => testCipher(), clock: s.clock, newId: s.newId, ...options })

describe('whoever joins', () => {
  it('reads and writes beside the owner, who meets what was written', async () => {
    const joined = await join()
    const session = s.school.session(s.organization, { hasPasscode: true })
    await joined.commit({ changes: [s.school.addSession(session, 's3cret')], cause: 'import' })
    expect(await s.store.session(s.organization.id, session.id)).toMatchObject({ title: session.title })
    expect(await s.store.passcode(s.organization.id, session.id)).toBe('s3cret')
    expect(await s.store.unplannedChanges(10)).toMatchObject([{ sessionId: session.id, cause: 'import' }])
    joined.close()
    expect(await s.store.countSessions(s.organization.id)).toBe(1)
  })

  it('can keep still about it: the record is there, and planned', async () => {
    const first = s.school.session(s.organization)
    await s.store.commit({ changes: [s.school.addSession(first)] })
    const joined = await join()
    const second = s.school.session(s.organization)
    await joined.commit({ changes: [s.school.addSession(second)], silent: true })
    joined.close()
    expect(await s.store.unplannedChanges(10)).toMatchObject([{ sessionId: first.id }])
    expect(s.outside.prepare('SELECT session_id, planned_at FROM session_changes ORDER BY id').all()).toEqual([
      { session_id: first.id, planned_at: null },
      { session_id: second.id, planned_at: s.clock.now().getTime() },
    ])
  })

  it('changes neither tables nor keys', async () => {
    const before = s.outside.prepare('SELECT * FROM store_secrets').all()
    const joined = await join()
    joined.close()
    expect(s.outside.prepare('SELECT * FROM store_secrets').all()).toEqual(before)
  })
})

describe('it is refused', () => {
  it('where there is no database, and none is made', async () => {
    const path = `${s.path}.nowhere`
    const asked: string[] = []
    const cipher = async () => {
      asked.push('key')
      return testCipher()
    }
    await expect(join({ path, cipher })).rejects.toThrow(NoDatabase)
    expect(asked).toEqual([])
    expect(existsSync(path)).toBe(false)
  })

  it('where the file is another program’s, or of another version of Rollcall', async () => {
    const path = `${s.path}.other`
    const other = new Database(path)
    other.exec('CREATE TABLE t (x)')
    other.close()
    await expect(join({ path })).rejects.toThrow(/holds no database of Rollcall/)
    s.outside.exec('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (1, 99999999999999)')
    await expect(join()).rejects.toThrow(CannotMigrate)
    await expect(join()).rejects.toThrow(/another version/)
  })

  it('under another key, and under a new one that the owner does not use yet', async () => {
    const [known, fresh] = [
      { id: 'test', key: Buffer.alloc(32, 7) },
      { id: 'new', key: Buffer.alloc(32, 8) },
    ]
    await expect(join({ cipher: async () => createCipher([fresh]) })).rejects.toThrow(WrongEncryptionKey)
    await expect(join({ cipher: async () => createCipher([fresh, known]) })).rejects.toThrow(/begins with a new key/)
    const joined = await join({ cipher: async () => createCipher([known, fresh]) })
    joined.close()
  })
})
