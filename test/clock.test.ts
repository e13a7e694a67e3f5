import { expect, it } from 'vitest'
import { systemClock } from '../src/clock.ts'
import { createTestClock } from './support/test-clock.ts'

it('the system clock is the machine’s, and calls back once', async () => {
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1000)
  let calls = 0
  await new Promise<void>((resolve) => {
    systemClock.after(1, () => {
      calls += 1
      resolve()
    })
  })
  expect(calls).toBe(1)
})

it('the system clock does not call back what was cancelled, and does not fire a pause of months at once', async () => {
  let calls = 0
  const act = () => {
    calls += 1
  }
  const cancel = [
    systemClock.after(0, act),
    systemClock.after(2 ** 40, act),
    systemClock.after(Number.MAX_SAFE_INTEGER, act),
  ]
  cancel[0]?.()
  await new Promise<void>((resolve) => systemClock.after(5, resolve))
  expect(calls).toBe(0)
  for (const stop of cancel) stop()
})

it('the test clock runs what is due in order, at its own instant, also what was added meanwhile', async () => {
  const clock = createTestClock('2026-01-01T00:00:00.000Z')
  const seen: string[] = []
  const note = (name: string) => () => void seen.push(`${name} ${clock.now().toISOString().slice(17, 23)}`)
  clock.after(3000, note('c'))
  clock.after(1000, () => {
    note('a')()
    clock.after(500, note('b'))
  })
  clock.after(9000, note('later'))
  clock.after(10, note('never'))()
  await clock.advance(5000)
  expect(seen).toEqual(['a 01.000', 'b 01.500', 'c 03.000'])
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:05.000Z')
  expect(clock.waiting()).toBe(1)
})
