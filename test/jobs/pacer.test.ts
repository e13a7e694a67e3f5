import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPacer } from '../../src/jobs/pacer.ts'
import type { Act, Limit, Route } from '../../src/usecases/ports.ts'
import { createTestClock } from '../support/test-clock.ts'

const LIMITS: readonly Limit[] = [
  { acts: ['post'], per: 'target', count: 1, withinMs: 1_000 },
  { acts: ['post', 'open'], per: 'space', count: 5, withinMs: 10_000 },
  { acts: ['post', 'open', 'update'], per: 'platform', count: 8, withinMs: 2_000 },
]
const to = (
  target: string,
  { acts = ['post'], space = 'T1' }: { acts?: readonly Act[]; space?: string } = {},
): Route => ({
  platform: 'chat',
  space,
  target,
  acts,
  limits: LIMITS,
})
const waitOf = (pacer: ReturnType<typeof createPacer>, route: Route) =>
  Math.max(pacer.sharedWait(route), pacer.targetWait(route))

describe('pacing', () => {
  it('lets out as much as is allowed at once, then waits for the window to pass', async () => {
    const clock = createTestClock()
    const pacer = createPacer(clock)
    for (let count = 0; count < 5; count++) {
      const route = to(`C${count}`)
      expect(waitOf(pacer, route)).toBe(0)
      pacer.take(route)()
    }
    expect(pacer.sharedWait(to('C9'))).toBeGreaterThanOrEqual(10_000)
    expect(pacer.sharedWait(to('C9'))).toBeLessThan(10_050)
    expect(pacer.sharedWait(to('C9', { space: 'T2' }))).toBe(0)
    await clock.advance(10_050)
    expect(waitOf(pacer, to('C9'))).toBe(0)
  })

  it('counts an act for each that a route takes', () => {
    const pacer = createPacer(createTestClock())
    pacer.take(to('U1', { acts: ['open', 'post'] }))()
    pacer.take(to('U2', { acts: ['open', 'post'] }))()
    expect(pacer.sharedWait(to('U3'))).toBe(0)
    expect(pacer.sharedWait(to('U3', { acts: ['open', 'post'] }))).toBeGreaterThan(0)
  })

  it('never passes a limit in any window, and comes within 5 % of the allowed rate where there is always more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ target: fc.integer({ min: 0, max: 3 }), space: fc.integer({ min: 0, max: 1 }) }), {
          minLength: 40,
          maxLength: 120,
        }),
        async (wanted) => {
          const clock = createTestClock()
          const pacer = createPacer(clock)
          const taken: { at: number; route: Route }[] = []
          for (const { target, space } of wanted) {
            const route = to(`C${target}`, { space: `T${space}` })
            await clock.advance(waitOf(pacer, route))
            expect(waitOf(pacer, route)).toBe(0)
            pacer.take(route)()
            taken.push({ at: clock.now().getTime(), route })
          }
          for (const limit of LIMITS)
            for (const one of taken) {
              const inWindow = taken.filter(
                ({ at, route }) =>
                  at >= one.at &&
                  at < one.at + limit.withinMs &&
                  (limit.per === 'platform' || route.space === one.route.space) &&
                  (limit.per !== 'target' || route.target === one.route.target),
              )
              expect(inWindow.length).toBeLessThanOrEqual(limit.count)
            }
        },
      ),
      { numRuns: 50 },
    )
    const clock = createTestClock()
    const pacer = createPacer(clock)
    const start = clock.now().getTime()
    let count = 0
    for (; clock.now().getTime() - start < 120_000; count++) {
      const route = to(`C${count}`, { space: `T${count}` })
      await clock.advance(waitOf(pacer, route))
      pacer.take(route)()
    }
    expect(count).toBeGreaterThanOrEqual((120_000 / 2_000) * 8 * 0.95)
  })

  it('counts what is under way until it is over, since it may arrive at any time until then', async () => {
    const clock = createTestClock()
    const pacer = createPacer(clock)
    pacer.take(to('C0', { space: 'T0' }))()
    const end = pacer.take(to('C1'))
    await clock.advance(5_000)
    expect(pacer.targetWait(to('C1'))).toBeGreaterThanOrEqual(1_000)
    end()
    await clock.advance(900)
    expect(pacer.targetWait(to('C1'))).toBeGreaterThanOrEqual(100)
    await clock.advance(110)
    expect(pacer.targetWait(to('C1'))).toBe(0)
  })

  it('never passes a limit, however long each takes and wherever in that time it arrives', async () => {
    const one = fc.record({
      target: fc.integer({ min: 0, max: 3 }),
      takesMs: fc.nat(3_000),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 20, maxLength: 60 }), async (wanted) => {
        const clock = createTestClock()
        const pacer = createPacer(clock)
        const arrived: number[] = []
        for (const { target, takesMs, share } of wanted) {
          const route = to(`C${target}`, { space: `T${target}` })
          while (waitOf(pacer, route) > 0) await clock.advance(Math.min(100, waitOf(pacer, route)))
          arrived.push(clock.now().getTime() + share * takesMs)
          clock.after(takesMs, pacer.take(route))
        }
        for (const from of arrived)
          expect(arrived.filter((at) => at >= from && at < from + 2_000).length).toBeLessThanOrEqual(8)
      }),
      { numRuns: 50 },
    )
  })

  it('uses the rate in full where each takes equally long', async () => {
    const clock = createTestClock()
    const pacer = createPacer(clock)
    for (let count = 0; count < 101; count++) {
      const end = pacer.take(to(`C${count}`))
      await clock.advance(300)
      end()
    }
    expect(pacer.targetWait(to('C100'))).toBeLessThanOrEqual(710)
  })

  it('holds only what the platform asked to wait with', async () => {
    const clock = createTestClock()
    const pacer = createPacer(clock)
    pacer.hold(to('C1'), { hold: { acts: ['post'], per: 'target' }, ms: 30_000 })
    expect(pacer.targetWait(to('C1'))).toBe(30_000)
    expect(pacer.targetWait(to('C2'))).toBe(0)
    expect(pacer.targetWait(to('C1', { acts: ['update'] }))).toBe(0)
    pacer.hold(to('C1'), { hold: { acts: ['update'], per: 'space' }, ms: 5_000 })
    expect(pacer.sharedWait(to('C2', { acts: ['update'] }))).toBe(5_000)
    expect(pacer.sharedWait(to('C2', { acts: ['update'], space: 'T2' }))).toBe(0)
    await clock.advance(30_000)
    expect(waitOf(pacer, to('C1'))).toBe(0)
  })

  it('is not held up by a clock that was set back', () => {
    const clock = createTestClock()
    const pacer = createPacer(clock)
    pacer.take(to('C1'))()
    pacer.hold(to('C2'), { hold: { acts: ['post'], per: 'target' }, ms: 1_000 })
    clock.set(new Date(clock.now().getTime() - 3_600_000))
    expect(waitOf(pacer, to('C1'))).toBe(0)
    expect(waitOf(pacer, to('C2'))).toBe(0)
  })
})
