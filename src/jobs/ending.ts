import type { Clock } from '../usecases/ports.ts'

/** Tells work under way that there is no time left. */
export type Ending = {
  readonly begin: () => void
  readonly hasBegun: () => boolean
  /** Waits so many milliseconds, or until the end begins. */
  readonly pause: (ms: number) => Promise<void>
}

/** An end that is not in sight yet. */
export function createEnding(clock: Pick<Clock, 'after'>): Ending {
  const pauses = new Set<() => void>()
  let begun = false
  return {
    begin() {
      begun = true
      for (const end of [...pauses]) end()
    },
    hasBegun: () => begun,
    pause: (ms) =>
      new Promise((resolve) => {
        const end = () => {
          pauses.delete(end)
          cancel()
          resolve()
        }
        const cancel = clock.after(ms, end)
        pauses.add(end)
        if (begun) end()
      }),
  }
}
