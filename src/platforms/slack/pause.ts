/** Waits, and stops waiting where the signal says so; never rejects. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
  })
}

/** Milliseconds to wait after so many failures in a row: a quarter of a second, doubled each time, up to a minute. */
export function growingPause(failures: number): number {
  return Math.min(250 * 2 ** Math.max(0, failures - 1), 60_000)
}

/** The outcome where it comes within so many milliseconds, else undefined. Rejects as the work does in that time. */
export function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
