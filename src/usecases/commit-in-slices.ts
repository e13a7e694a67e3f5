import type { Change, Commit, Deps, NewDelivery } from './ports.ts'

/** Deliveries committed at a time: a few milliseconds for which nobody else is answered. */
export const SLICE = 250

/**
 * Commits any number of deliveries, letting the event loop go in between; `last`, which says that all are planned, goes with the
 * last of them. What is interrupted is done again from the start: a delivery that is there already is planned no second time.
 */
export function commitInSlices(
  deps: Pick<Deps, 'store'>,
  { deliveries, last }: { readonly deliveries: readonly NewDelivery[]; readonly last: readonly Change[] },
): Promise<void> {
  const commitOf = async (slice: readonly NewDelivery[]) => ({ changes: [], deliveries: slice })
  return commitEachSlice(deps, { all: deliveries, commitOf, last })
}

/**
 * The same for what is to be committed of each slice of any list; of nothing there is one slice too. A slice is all or nothing, and
 * whoever does the rest anew finds it done.
 */
export async function commitEachSlice<T>(
  { store }: Pick<Deps, 'store'>,
  of: {
    readonly all: readonly T[]
    readonly commitOf: (slice: readonly T[]) => Promise<Pick<Commit, 'changes' | 'deliveries'>>
    readonly last: readonly Change[]
  },
): Promise<void> {
  const { all, commitOf, last } = of
  for (let at = 0; ; at += SLICE) {
    const isLast = all.length - at <= SLICE
    const { changes, ...rest } = await commitOf(all.slice(at, at + SLICE))
    await store.commit({ ...rest, changes: isLast ? [...last, ...changes] : changes })
    if (isLast) return
    await letOthersGo()
  }
}

/** Lets whatever else waits go first. */
export function letOthersGo(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
