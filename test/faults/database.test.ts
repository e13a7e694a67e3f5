import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildProgram } from '../support/build-program.ts'
import { createProcesses, type StartedProcess } from '../support/start-process.ts'
import { openStormWorld, type StormWorld } from './storm-world.ts'

/** What befalls the database under the real process: a disk that takes no more, and another program that holds the file. */

const COUNT = 60
const TROUBLE_MS = 7_000
const DRAINED_WITHIN_MS = 60_000
const run = promisify(execFile)
const processes = createProcesses()

beforeAll(() => buildProgram(), 120_000)
afterAll(() => processes.close())

/** Sends a storm, brings the trouble over the database once the first messages went out, and counts what people saw. */
async function endure(trouble: (of: { world: StormWorld; program: StartedProcess }) => Promise<void>): Promise<string> {
  const folder = await processes.folder()
  const world = await openStormWorld(folder)
  await world.plan(COUNT)
  const begun = new Promise<void>((resolve) => world.onTaken(resolve))
  const program = await processes.start({ ...world.settings, LOG_LEVEL: 'info' }, folder)
  const url = await program.ready
  await begun
  await trouble({ world, program })
  const deadline = performance.now() + DRAINED_WITHIN_MS
  while ((world.states().sent ?? 0) < COUNT && performance.now() < deadline) await pause(100)
  expect(world.states(), program.output()).toEqual({ sent: COUNT })
  const seen = world.seen()
  expect([...seen.values()].filter((times) => times !== 1)).toEqual([])
  expect(seen.size).toBe(COUNT)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect((await program.stop()).code, program.output()).toBe(0)
  await world.close()
  return program.output()
}

const countOf = (output: string, words: string) => output.split('\n').filter((line) => line.includes(words)).length

it('a disk that takes no more for a while: nothing is sent meanwhile, nothing is lost, and it is said once', async () => {
  const output = await endure(async ({ world, program }) => {
    // No file of the process may grow beyond this: what SQLite meets is what a full quota gives it.
    await limitFiles(program.pid, '4096')
    await pause(500)
    const before = world.seen().size
    await pause(TROUBLE_MS)
    expect(world.seen().size).toBe(before)
    await limitFiles(program.pid, 'unlimited')
  })
  expect(countOf(output, 'the state of deliveries cannot be stored')).toBe(1)
}, 120_000)

it('another program that holds the database for seconds: all goes on afterwards', async () => {
  const output = await endure(async ({ world }) => {
    const other = new Database(world.settings.DATABASE_PATH)
    other.exec('BEGIN IMMEDIATE')
    await pause(TROUBLE_MS)
    other.exec('COMMIT')
    other.close()
  })
  expect(countOf(output, 'the state of deliveries cannot be stored')).toBe(1)
}, 120_000)

/** Sets how large a file the process may write, in bytes, as a quota would. */
async function limitFiles(pid: number, bytes: string): Promise<void> {
  await run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
}
