import type { Delivery } from '../usecases/ports.ts'
import { attempt, type SendingParts } from './attempt.ts'
import { createEnding } from './ending.ts'
import { createLoop, type Loop } from './loop.ts'
import { LOOK_AFTER_MS } from './outcome.ts'

/** Deliveries that are due and known here, twice as many where several organizations have more; the others wait in the store. */
const MOST_WAITING = 20_000
/** Read in one go, before the event loop is let go. */
const SLICE = 20

/**
 * Sends what is due. A lease is committed before each attempt; whatever may have gone out without our knowing (the answer was
 * lost, the lease ran out, an earlier process died) is looked up before it is sent again, so that nobody reads it twice.
 */
export function createOutbox(deps: SendingParts): Loop {
  const { store, dispatcher, clock } = deps
  const seen = { first: true, notBefore: 0 }
  const ending = createEnding(clock)

  const routeOf = async (delivery: Delivery) => {
    const route = await deps.deliverer.route(delivery)
    return route !== null && delivery.doubtful ? { ...route, acts: ['look', ...route.acts] as const } : route
  }
  const take = async (delivery: Delivery) => {
    const route = await routeOf(delivery)
    dispatcher.add({
      id: delivery.id,
      organizationId: delivery.organizationId,
      line: `${delivery.channel}|${delivery.recipient}`,
      route,
      newRoute: () => routeOf(delivery),
      run: () => attempt(delivery, { ...deps, route, again: loop.nudge, ending }),
    })
  }
  const pass = async (stopping: AbortSignal) => {
    const now = clock.now().getTime()
    if (seen.first) {
      // The lock on the database is ours: whoever held a lease is dead.
      await store.commit({ changes: [{ type: 'leases-lost', dueAt: new Date(now + LOOK_AFTER_MS) }] })
      seen.first = false
    }
    if (now < seen.notBefore && seen.notBefore - now <= 1_000) return seen.notBefore - now
    const { ids, nextAt } = await store.dueDeliveryIds(clock.now(), MOST_WAITING)
    const fresh = ids.filter((id) => !dispatcher.has(id))
    for (let at = 0; at < fresh.length && !stopping.aborted; at += SLICE) {
      for (const delivery of await store.openDeliveries(fresh.slice(at, at + SLICE))) await take(delivery)
      await new Promise<void>((resolve) => void clock.after(0, resolve))
    }
    // Looking costs more the more is waiting, and nothing is missed by looking a little later.
    seen.notBefore = clock.now().getTime() + Math.min(1_000, ids.length / 10)
    return nextAt === null ? null : Math.max(0, nextAt.getTime() - clock.now().getTime())
  }
  const loop = createLoop(pass, { name: 'outbox', clock, log: deps.log })
  return {
    nudge: loop.nudge,
    async stop() {
      ending.begin()
      await Promise.all([loop.stop(), dispatcher.stop()])
    },
  }
}
