import type { Id } from '../../src/domain/ids.ts'
import type { NewId } from '../../src/usecases/ports.ts'

/** Counts up for each prefix: `ses_00000000000000000001`, …, so that a test's ids are the same in every run; what is made of the same is the same. */
export const createTestIds = (): NewId => {
  const counts = new Map<string, number>()
  const made = new Map<string, number>()
  return <P extends string>(prefix: P, of?: string) => {
    const known = of === undefined ? undefined : made.get(`${prefix}:${of}`)
    if (known !== undefined) return testId(prefix, known)
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    if (of !== undefined) made.set(`${prefix}:${of}`, count)
    return testId(prefix, count)
  }
}

/** The id that `createTestIds` gives as the `count`-th of its prefix. */
export const testId = <P extends string>(prefix: P, count: number): Id<P> =>
  `${prefix}_${String(count).padStart(20, '0')}` as Id<P>
