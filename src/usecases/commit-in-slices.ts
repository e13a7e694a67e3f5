import type { Change, Deps, NewDelivery } from './ports.ts'

/** Deliveries committed at a time: a few milliseconds for which nobody else is answered. */
export const SLICE = 250

/**
 * Commits any number of deliveries, letting the event loop go in between; `last`, which says that all are planned, goes with the
 * last of them. What is interrupted is done again from the start: a delivery that is there already is planned no second time.
 */
export async function commitInSlices(
  { store }: Pick<Deps, 'store'>,
  { deliveries, last }: { readonly deliveries: readonly NewDelivery[]; readonly last: readonly Change[] },
): Promise<void> {
  let at = 0
  for (; deliveries.length - at > SLICE; at += SLICE) {
    await store.commit({ changes: [], deliveries: deliveries.slice(at, at + SLICE) })
    await letOthersGo()
  }
  await store.commit({ changes: last, deliveries: deliveries.slice(at) })
}

/** Lets whatever else waits go first. */
export function letOthersGo(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
