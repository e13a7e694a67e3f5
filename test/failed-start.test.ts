import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Config, type MailConfig, readConfig } from '../src/config.ts'
import { createNewId } from '../src/ids.ts'
import { startRollcall } from '../src/main.ts'
import type { Clock, NewId } from '../src/usecases/ports.ts'
import { createTestClock } from './support/test-clock.ts'
import { createTestLog } from './support/test-log.ts'

/** What a start or a stop that fails leaves behind: nothing, so that the next start has the database and the port. */

let folder: string
let port: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-start-'))
  port = '0'
  const first = await start()
  port = new URL(first.url).port
  await first.stop()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Setup = {
  readonly mail?: MailConfig
  readonly clock?: Clock
  readonly newId?: NewId
  readonly playground?: boolean
}

const start = ({ mail, clock = createTestClock(), newId = createNewId(clock), playground = false }: Setup = {}) =>
  startRollcall(
    { ...settings(playground), ...(mail && { mail }) },
    { clock, newId, log: createTestLog(), random: () => 0.5 },
  )

function settings(playground: boolean): Config {
  const env = { DATABASE_PATH: join(folder, 'rollcall.db'), PORT: port, PLAYGROUND: playground ? 'on' : 'off' }
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.faults.join('\n'))
  return read.config
}

const startsAgain = async () => {
  const next = await start({ playground: true })
  expect((await fetch(`${next.url}/healthz`)).status).toBe(200)
  await next.stop()
}

describe('a start that fails', () => {
  it('before the port is open leaves the database free', async () => {
    const mail: MailConfig = {
      by: 'smtp',
      from: 'nobody',
      host: '127.0.0.1',
      port: 1,
      secure: false,
      user: null,
      password: null,
    }
    await expect(start({ mail })).rejects.toThrow('MAIL_FROM')
    await startsAgain()
  })

  it('after everything is open leaves the database and the port free', async () => {
    const clock = createTestClock()
    const ids = createNewId(clock)
    const newId: NewId = (prefix, of) => {
      if (prefix === 'ses') throw new Error('no id is left')
      return ids(prefix, of)
    }
    await expect(start({ clock, newId, playground: true })).rejects.toThrow('no id is left')
    await startsAgain()
  })
})

describe('a stop that fails', () => {
  it('closes everything all the same, says so, and is one stop however often it is asked for', async () => {
    const clock = createTestClock()
    const state = { isBroken: false }
    const after: Clock['after'] = (ms, act) => {
      if (!state.isBroken) return clock.after(ms, act)
      state.isBroken = false
      throw new Error('the clock broke')
    }
    const running = await start({ clock: { ...clock, after }, playground: true })
    state.isBroken = true
    const [first, second] = [running.stop(), running.stop()]
    await expect(first).rejects.toThrow('the clock broke')
    await expect(second).rejects.toThrow('the clock broke')
    await startsAgain()
  })
})
