import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createNewId } from '../../src/ids.ts'
import { startRollcall } from '../../src/main.ts'
import { createTestLog } from '../support/test-log.ts'
import { createFastClock } from './fast-clock.ts'
import { openStormWorld, type StormWorld } from './storm-world.ts'

/** A storm that the whole program went through, in this process, with a clock that runs fast. */
export type Storm = {
  readonly world: StormWorld
  readonly log: ReturnType<typeof createTestLog>
  /** The sentences of warnings and errors, as often as they were said. */
  readonly said: readonly string[]
}

const FASTER = 6
const PATIENCE_MS = 40_000

/**
 * Plans `count` deliveries, lets `disturb` order what goes wrong, starts the program, runs `meanwhile`, and waits until all is
 * over. Expects that each was sent and seen once, but for those that `failed`, and for those that are still `planned` when nothing
 * moves any more; and that neither chat was misused, unless it is to refuse for want of a scope.
 */
export async function runStorm(of: {
  readonly count: number
  readonly disturb?: (world: StormWorld) => void
  readonly meanwhile?: (world: StormWorld) => Promise<void>
  readonly failed?: number
  readonly planned?: number
}): Promise<Storm> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-storm-'))
  const world = await openStormWorld(folder)
  const log = createTestLog()
  const clock = createFastClock(FASTER)
  try {
    await world.plan(of.count)
    of.disturb?.(world)
    const read = readConfig({ ...world.settings, PORT: '0' })
    if (!read.ok) throw new Error(read.faults.join('\n'))
    const program = await startRollcall(read.config, { clock, newId: createNewId(clock), log, random: Math.random })
    await of.meanwhile?.(world)
    const deadline = performance.now() + PATIENCE_MS
    const isOver = () => (world.states().sent ?? 0) + (of.failed ?? 0) + (of.planned ?? 0) >= of.count
    while (!isOver() && performance.now() < deadline) await pause(50)
    await program.stop()
    const said = log.lines.filter(({ level }) => level === 'warn' || level === 'error').map(({ message }) => message)
    const seen = [...world.seen().values()]
    const { sent = 0, failed = 0, ...rest } = world.states()
    const open = Object.values(rest).reduce((sum, count) => sum + count, 0)
    const expected = { failed: of.failed ?? 0, open: of.planned ?? 0, twice: 0 }
    const twice = seen.filter((times) => times > 1).length
    expect({ failed, open, twice }, said.join('\n')).toEqual(expected)
    expect(sent).toBe(of.count - expected.failed - expected.open)
    expect(seen.length).toBeGreaterThanOrEqual(sent)
    const faults = [
      ...world.slack.faults.map(({ detail }) => detail),
      ...world.discord.faults.map(({ message }) => message),
    ]
    expect(faults.filter((fault) => !fault.includes('missing_scope'))).toEqual([])
    return { world, log, said }
  } finally {
    await world.close()
    await rm(folder, { recursive: true, force: true })
  }
}
