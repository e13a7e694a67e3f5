import type { Clock } from './usecases/ports.ts'

/** The longest pause that Node's timers keep; a longer one would fire at once. In ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** The machine's clock: the only place that reads it. */
export const systemClock: Clock = {
  now: () => new Date(),
  after: (ms, act) => {
    let timer: NodeJS.Timeout
    const wait = (left: number): void => {
      const step = Math.min(Math.max(left, 0), LONGEST_TIMER_MS)
      timer = setTimeout(() => (left > step ? wait(left - step) : act()), step)
    }
    wait(ms)
    return () => clearTimeout(timer)
  },
}
