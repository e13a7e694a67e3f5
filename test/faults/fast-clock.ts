import type { Clock } from '../../src/usecases/ports.ts'

/** A clock that runs so many times as fast as the machine's, from now on: pauses of minutes pass in seconds. */
export function createFastClock(times: number): Clock {
  const start = Date.now()
  const began = performance.now()
  return {
    now: () => new Date(start + (performance.now() - began) * times),
    after(ms, act) {
      const timer = setTimeout(act, Math.min(ms / times, 2 ** 31 - 1))
      return () => clearTimeout(timer)
    },
  }
}
