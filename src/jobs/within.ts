import type { Clock } from '../usecases/ports.ts'

/**
 * What `work` resolves to within `ms` milliseconds, else `late`, and then its signal is aborted, so that nothing of it goes out
 * afterwards; a rejection in that time is passed on.
 */
export function within<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { ms, late, clock }: { ms: number; late: T; clock: Clock },
): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLate = new AbortController()
    const cancel = clock.after(ms, () => {
      resolve(late)
      tooLate.abort()
    })
    work(tooLate.signal).then(resolve, reject).finally(cancel)
  })
}
