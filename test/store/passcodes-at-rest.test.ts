import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCipher } from '../../src/store/cipher.ts'
import { type OpenedStore, openStore } from '../../src/store/open-store.ts'
import { WrongEncryptionKey } from '../../src/store/sealed-passcodes.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

const PASSCODE = 'Xq7-passcode-in-clear'
const testKey = { id: 'test', key: Buffer.alloc(32, 7) }
const nextKey = { id: 'next', key: Buffer.alloc(32, 8) }

let s: OpenedSchool
let reopened: OpenedStore | undefined
let session: ReturnType<OpenedSchool['school']['session']>
beforeEach(async () => {
  s = await openSchool()
  session = s.school.session(s.organization)
  await s.store.commit({ changes: [s.school.addSession(session, PASSCODE, s.mentor.id)] })
})
afterEach(async () => {
  await reopened?.close()
  reopened = undefined
  await s.close()
})

const reopen = async (...keys: readonly { readonly id: string; readonly key: Buffer }[]) => {
  await s.store.close()
  await reopened?.close()
  reopened = undefined
  reopened = await openStore({ path: s.path, cipher: createCipher(keys), clock: s.clock, newId: s.newId })
  return reopened
}
const sealed = () => s.outside.prepare('SELECT zoom_passcode FROM success_sessions').pluck().get()

describe('a passcode at rest', () => {
  it('stands in clear in no file: not in the database, its log, or a copy', async () => {
    const set = { passcode: `${PASSCODE}-2` }
    await s.store.commit({
      changes: [{ type: 'set-session', id: session.id, version: 1, set, by: null, at: s.clock.now() }],
    })
    await s.outside.backup(`${s.path}.copy`)
    const folder = dirname(s.path)
    const names = await readdir(folder)
    expect(names.length).toBeGreaterThanOrEqual(4)
    for (const name of names) expect((await readFile(join(folder, name))).includes(PASSCODE), name).toBe(false)
    expect((await readFile(`${s.path}.copy`)).includes(session.title)).toBe(true)
  })

  it('is encrypted anew under a new key at the next start, which is no change of the session', async () => {
    const before = sealed()
    const changes = await s.store.unplannedChanges(10)
    const store = await reopen(nextKey, testKey)
    expect(sealed()).not.toBe(before)
    expect(String(sealed())).toMatch(/^v1\.next\./)
    expect(await store.passcode(s.organization.id, session.id)).toBe(PASSCODE)
    expect(await store.unplannedChanges(10)).toEqual(changes)
    expect((await store.session(s.organization.id, session.id))?.version).toBe(1)
    const alone = await reopen(nextKey)
    expect(await alone.passcode(s.organization.id, session.id)).toBe(PASSCODE)
  })

  it('set to the same again after the ring turned is no change either', async () => {
    const store = await reopen(nextKey, testKey)
    const before = await store.unplannedChanges(10)
    const set = { passcode: PASSCODE }
    await store.commit({
      changes: [{ type: 'set-session', id: session.id, version: 1, set, by: null, at: s.clock.now() }],
    })
    expect(await store.unplannedChanges(10)).toEqual(before)
  })

  it('another key, under the same name or another, is refused at the start, and the old one works again', async () => {
    await expect(reopen({ ...testKey, key: Buffer.alloc(32, 9) })).rejects.toThrow(WrongEncryptionKey)
    await expect(reopen(nextKey)).rejects.toThrow('ENCRYPTION_KEY is not the key')
    expect(await (await reopen(testKey)).passcode(s.organization.id, session.id)).toBe(PASSCODE)
  })

  it('copied into another session by another program does not open there', async () => {
    const other = s.school.session(s.organization)
    await s.store.commit({ changes: [s.school.addSession(other)] })
    s.outside.prepare('UPDATE success_sessions SET zoom_passcode = ? WHERE id = ?').run(sealed(), other.id)
    await expect(s.store.passcode(s.organization.id, other.id)).rejects.toThrow('changed or moved')
  })
})

describe('the token of an installation at rest', () => {
  const TOKEN = 'xoxb-token-in-clear'
  const installation = { platform: 'slack', externalId: 'T1', name: 'School', token: TOKEN, changedAt: new Date(0) }
  const install = (set: Partial<typeof installation> | { readonly token: null }) =>
    s.store.commit({ changes: [{ type: 'set-installation', installation: { ...installation, ...set } }] })
  const column = () => String(s.outside.prepare('SELECT token FROM installations').pluck().get())

  it('is kept as passcodes are, and encrypted anew under a new key', async () => {
    await install({})
    expect(column()).toMatch(/^v1\.test\./)
    const store = await reopen(nextKey, testKey)
    expect(column()).toMatch(/^v1\.next\./)
    expect(await store.installations('slack')).toEqual([installation])
    expect(await (await reopen(nextKey)).installations('slack')).toEqual([installation])
    expect(await reopened?.installations('discord')).toEqual([])
  })

  it('gives way to a newer one, and to none', async () => {
    await install({})
    await install({ token: 'xoxb-newer', name: 'College' })
    expect(await s.store.installations('slack')).toMatchObject([{ token: 'xoxb-newer', name: 'College' }])
    await install({ token: null })
    expect(await s.store.installations('slack')).toMatchObject([{ token: null }])
  })

  it('moved to another space by another program does not open there', async () => {
    await install({})
    s.outside.prepare("UPDATE installations SET external_id = 'T2'").run()
    await expect(s.store.installations('slack')).rejects.toThrow('changed or moved')
  })
})
