import { describe, expect, it } from 'vitest'
import { createLoop } from '../../src/jobs/loop.ts'
import { createTestClock } from '../support/test-clock.ts'
import { createTestLog } from '../support/test-log.ts'

describe('a loop', () => {
  it('makes one pass of many nudges', async () => {
    const clock = createTestClock()
    let passes = 0
    const loop = createLoop(
      async () => {
        passes++
        return null
      },
      { name: 'test', clock, log: createTestLog() },
    )
    for (let i = 0; i < 500; i++) loop.nudge()
    await clock.advance(1_000)
    expect(passes).toBe(1)
  })

  it('runs again for a nudge that came during its pass, never two at once', async () => {
    const clock = createTestClock()
    let running = 0
    let most = 0
    let passes = 0
    const loop = createLoop(
      async () => {
        most = Math.max(most, ++running)
        passes++
        await new Promise<void>((resolve) => void clock.after(100, resolve))
        running--
        return null
      },
      { name: 'test', clock, log: createTestLog() },
    )
    loop.nudge()
    await clock.advance(50)
    loop.nudge()
    await clock.advance(1_000)
    expect({ passes, most }).toEqual({ passes: 2, most: 1 })
  })

  it('comes back by itself when a pass asks for it', async () => {
    const clock = createTestClock()
    const at: number[] = []
    const start = clock.now().getTime()
    const loop = createLoop(
      async () => {
        at.push(clock.now().getTime() - start)
        return at.length < 3 ? 3_000 : null
      },
      { name: 'test', clock, log: createTestLog() },
    )
    loop.nudge()
    await clock.advance(60_000)
    expect(at).toEqual([20, 3_020, 6_020])
  })

  it('logs a pass that throws once, and tries again', async () => {
    const clock = createTestClock()
    const log = createTestLog()
    let passes = 0
    const loop = createLoop(
      async () => {
        if (++passes === 1) throw new Error('the disk is full')
        return null
      },
      { name: 'test', clock, log },
    )
    loop.nudge()
    await clock.advance(60_000)
    expect(passes).toBe(2)
    expect(log.lines.filter((line) => line.level === 'error')).toHaveLength(1)
  })

  it('takes no pass after it was stopped, and waits for the one under way', async () => {
    const clock = createTestClock()
    let done = false
    const loop = createLoop(
      async () => {
        await new Promise<void>((resolve) => void clock.after(100, resolve))
        done = true
        return 0
      },
      { name: 'test', clock, log: createTestLog() },
    )
    loop.nudge()
    await clock.advance(50)
    const stopped = loop.stop()
    await clock.advance(1_000)
    await stopped
    expect(done).toBe(true)
    loop.nudge()
    expect(clock.waiting()).toBe(0)
  })
})
