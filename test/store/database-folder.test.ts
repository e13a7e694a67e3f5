import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDatabaseFolder } from '../../src/store/database-folder.ts'
import { readKeyFile } from '../../src/store/key-file.ts'
import { connect } from '../../src/store/open-store.ts'

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'rollcall-folder-'))
})
afterEach(() => rm(place, { recursive: true, force: true }))

describe('the folder of the database', () => {
  it('is made where it is not there', () => {
    expect(makeDatabaseFolder(join(place, 'a', 'b', 'rollcall.db'))).toBe(join(place, 'a', 'b'))
    expect(existsSync(join(place, 'a', 'b'))).toBe(true)
  })

  it('given instead of a file is refused with a file to name, and no key is left beside it', async () => {
    const data = join(place, 'data')
    makeDatabaseFolder(join(data, 'rollcall.db'))
    expect(() => makeDatabaseFolder(data)).toThrow(`name a file, as in ${join(data, 'rollcall.db')}`)
    await expect(readKeyFile(data)).rejects.toThrow('DATABASE_PATH')
    expect(existsSync(`${data}.key`)).toBe(false)
  })

  it('that cannot be made is named with the setting to change', async () => {
    await writeFile(join(place, 'file'), '')
    const path = join(place, 'file', 'rollcall.db')
    expect(() => makeDatabaseFolder(path)).toThrow(/nothing can be written into .*file: .*set DATABASE_PATH/)
    await expect(readKeyFile(path)).rejects.toThrow('DATABASE_PATH')
  })
})

it('says which file is no database, and what to do', async () => {
  const path = join(place, 'notes.txt')
  await writeFile(path, 'what I did today, and more than a database would begin with\n'.repeat(20))
  expect(() => connect(path)).toThrow(`${path} is no database: set DATABASE_PATH to another file`)
})
