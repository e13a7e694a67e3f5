import type { Clock, Delivery, Store } from '../../src/usecases/ports.ts'

/** What is due by an instant, now where none is given: longest due first, whole, and without what a clock that was put back left behind. */
export async function dueDeliveries(
  {
    store,
    clock,
  }: { readonly store: Pick<Store, 'dueDeliveryIds' | 'openDeliveries'>; readonly clock: Pick<Clock, 'now'> },
  at = clock.now(),
): Promise<readonly Delivery[]> {
  const { ids } = await store.dueDeliveryIds(at, MOST)
  return (await store.openDeliveries(ids)).filter(({ dueAt }) => dueAt <= at)
}

/** More than any test plans. */
const MOST = 100_000
