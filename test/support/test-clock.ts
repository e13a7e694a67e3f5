import type { Clock } from '../../src/usecases/ports.ts'

/** A clock that moves only when a test says so. */
export type TestClock = Clock & {
  /** Puts the clock at an instant, forward or back, running no callback. */
  readonly set: (at: Date | string) => void
  /** Moves the clock on by `ms`, running each callback of `after` at its own instant, and lets promises settle in between. */
  readonly advance: (ms: number) => Promise<void>
  /** How many callbacks wait. */
  readonly waiting: () => number
}

/** Where test clocks start unless told otherwise: a Thursday evening in UTC. */
export const TEST_NOW = '2026-10-01T18:00:00.000Z'

/** A manual clock that stands at `at`. */
export const createTestClock = (at: Date | string = TEST_NOW): TestClock => {
  let now = new Date(at).getTime()
  const timers = new Set<{ readonly due: number; readonly act: () => void }>()
  return {
    now: () => new Date(now),
    after: (ms, act) => {
      const timer = { due: now + Math.max(ms, 0), act }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    set: (to) => {
      now = new Date(to).getTime()
    },
    advance: async (ms) => {
      const end = now + ms
      await settle()
      for (let next = firstDue(timers, end); next; next = firstDue(timers, end)) {
        timers.delete(next)
        now = Math.max(now, next.due)
        next.act()
        await settle()
      }
      now = end
    },
    waiting: () => timers.size,
  }
}

const firstDue = <T extends { readonly due: number }>(timers: ReadonlySet<T>, end: number): T | undefined =>
  [...timers].filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0]

/** One turn of the event loop: every promise that can settle has settled then. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
