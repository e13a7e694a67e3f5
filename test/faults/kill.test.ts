import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildProgram } from '../support/build-program.ts'
import { createProcesses, type StartedProcess } from '../support/start-process.ts'
import { openStormWorld, type StormWorld } from './storm-world.ts'

/** The real process dies at any point of a storm, again and again; people must see each message once. */

/** Side by side, since most of the time goes into starting. */
const WORLDS = 2
const KILLS_IN_EACH = 26
/** Deliveries planned before each start. */
const WAVE = 14
/** However long a process lives that finds too little to send to reach its point, in ms. */
const LIVES_AT_MOST_MS = 4_000
const DRAINED_WITHIN_MS = 90_000

const SEED = Number(process.env.KILL_SEED ?? Date.now() % 2 ** 31)
const processes = createProcesses()

beforeAll(() => buildProgram(), 120_000)
afterAll(() => processes.close())

it(`no message is lost and none is seen twice, whenever the process is killed (KILL_SEED=${SEED})`, async () => {
  process.stdout.write(`kill test: KILL_SEED=${SEED}\n`)
  const results = await Promise.all(Array.from({ length: WORLDS }, (_, index) => runWorld(SEED + index)))
  for (const { missing, twice, states, faults, kills, planned, doubted } of results) {
    expect({ missing, twice, faults }).toEqual({ missing: [], twice: [], faults: [] })
    expect(states).toEqual({ sent: planned })
    expect(kills).toBe(KILLS_IN_EACH)
    // Else nothing was put to the test.
    expect(doubted).toBeGreaterThan(KILLS_IN_EACH)
  }
}, 300_000)

async function runWorld(seed: number) {
  const random = createRandom(seed)
  const folder = await processes.folder()
  const world = await openStormWorld(folder)
  const target: { process: StartedProcess | null; left: number; delayMs: number } = {
    process: null,
    left: 0,
    delayMs: 0,
  }
  world.onTaken(() => {
    target.left -= 1
    if (target.left !== 0) return
    if (target.delayMs === 0) void target.process?.stop('SIGKILL')
    else setTimeout((doomed) => void doomed?.stop('SIGKILL'), target.delayMs, target.process)
  })
  for (let kill = 0; kill < KILLS_IN_EACH; kill++) {
    await world.plan(WAVE)
    target.left = 1 + Math.floor(random() * WAVE)
    // Half of them between the platform's taking a message and its answer, the others anywhere after it.
    target.delayMs = random() < 0.5 ? 0 : Math.ceil(random() * 40)
    target.process = await processes.start(world.settings, folder)
    const life = new AbortController()
    const longest = pause(LIVES_AT_MOST_MS, null, { signal: life.signal }).catch(() => null)
    await Promise.race([target.process.ended, longest])
    life.abort()
    await target.process.stop('SIGKILL')
  }
  target.process = null
  const last = await processes.start(world.settings, folder)
  await drain(world, last)
  await last.stop()
  const seen = world.seen()
  const result = {
    kills: KILLS_IN_EACH,
    planned: world.planned.size,
    missing: [...world.planned].filter((id) => !seen.has(id)),
    twice: [...seen].filter(([, count]) => count !== 1),
    states: world.states(),
    doubted: world.doubted(),
    faults: [...world.slack.faults, ...world.discord.faults],
  }
  await world.close()
  return result
}

async function drain(world: StormWorld, last: StartedProcess): Promise<void> {
  const deadline = performance.now() + DRAINED_WITHIN_MS
  while ((world.states().sent ?? 0) < world.planned.size) {
    if (performance.now() > deadline)
      throw new Error(`not all was sent: ${JSON.stringify(world.states())}\n${last.output()}`)
    await pause(100)
  }
}

/** Mulberry32: the same numbers for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
