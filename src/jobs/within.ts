import type { Clock } from '../usecases/ports.ts'

/** What `work` resolves to within `ms` milliseconds, else `late`; a rejection in that time is passed on. */
export function within<T>(work: Promise<T>, { ms, late, clock }: { ms: number; late: T; clock: Clock }): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => resolve(late))
    work.then(resolve, reject).finally(cancel)
  })
}
