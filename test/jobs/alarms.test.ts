import { afterEach, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { startAlarms } from '../../src/jobs/alarms.ts'
import type { Clock } from '../../src/usecases/ports.ts'
import { createTestClock } from '../support/test-clock.ts'
import { createTestLog } from '../support/test-log.ts'

const HOUR = 3_600_000

const running: { stop: () => Promise<void> }[] = []
afterEach(() => Promise.all(running.splice(0).map(({ stop }) => stop())))

/** An alarm on a machine whose time of day can be put elsewhere, while its timers run on as they do. */
function open(ask: () => Promise<void> = async () => {}) {
  const timers = createTestClock()
  const wall = { ahead: 0 }
  const clock: Clock = {
    now: () => new Date(timers.now().getTime() + wall.ahead),
    after: timers.after,
  }
  const asked = { count: 0 }
  const log = createTestLog()
  running.push(
    startAlarms({
      ask: () => {
        asked.count += 1
        return ask()
      },
      clock,
      log,
    }),
  )
  const during = async (ms: number) => {
    const before = asked.count
    await timers.advance(ms)
    return asked.count - before
  }
  return { wall, during, log }
}

it('is woken by node-cron, without the guard that catches its silence', async () => {
  let asked = 0
  const guardless: Clock = {
    now: systemClock.now,
    after: (ms, act) => (ms < 1_000 ? systemClock.after(ms, act) : () => {}),
  }
  const ask = async () => {
    asked += 1
  }
  running.push(startAlarms({ ask, everyMs: 1_000, clock: guardless, log: createTestLog() }))
  await expect.poll(() => asked, { timeout: 10_000, interval: 20 }).toBeGreaterThanOrEqual(3)
})

it('asks soon after the start, and goes on within seven seconds where node-cron keeps silent', async () => {
  const { during } = open()
  expect(await during(1_000)).toBe(1)
  expect(await during(70_000)).toBe(10)
})

it.each([
  ['back by an hour', -HOUR],
  ['back by a year', -365 * 24 * HOUR],
  ['on by a week, as after a sleep', 7 * 24 * HOUR],
  ['on by a month', 31 * 24 * HOUR],
])('goes on asking as before where the clock is put %s, with nothing to make up for', async (_, ahead) => {
  const { during, wall } = open()
  await during(60_000)
  wall.ahead = ahead
  const asked = await during(15_000)
  expect(asked).toBeGreaterThanOrEqual(2)
  expect(asked).toBeLessThanOrEqual(3)
})

it('asks again after a fault, which is logged', async () => {
  const { during, log } = open(() => Promise.reject(new Error('the disk is full')))
  expect(await during(21_000)).toBeGreaterThanOrEqual(3)
  expect(JSON.stringify(log.lines)).toContain('tried again')
})

it('asks once at a time, however long that takes', async () => {
  const { during } = open(() => new Promise(() => {}))
  running.pop()
  expect(await during(60_000)).toBe(1)
})
