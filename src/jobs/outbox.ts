import type { Clock, Delivery, Log, Store } from '../usecases/ports.ts'
import { createLoop, type Loop } from './loop.ts'
import { type Outcome, settleDelivery } from './outcome.ts'

/** How many recipients are served at once. */
const AT_ONCE = 8
const PAGE = 64
/** Milliseconds for which a delivery being sent belongs to its worker; a process that died leaves it due again after that. */
const LEASE_MS = 60_000

/** What the outbox needs. `deliver` sends one delivery and tells what became of it; it never rejects for an outage. */
export type OutboxDeps = {
  readonly store: Store
  readonly deliver: (delivery: Delivery) => Promise<Outcome>
  readonly clock: Clock
  readonly log: Log
  /** From 0 to 1. */
  readonly random: () => number
}

/** Sends what is due, recipients side by side, each recipient's in order; a slow one holds up no other. */
export function createOutbox(deps: OutboxDeps): Loop {
  const pass = async (stopping: AbortSignal) => {
    const due = await deps.store.dueDeliveries(deps.clock.now(), PAGE)
    const lines = byRecipient(due)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, lines.length) }, () => serve(lines, { ...deps, stopping })),
    )
    return due.length === PAGE ? 0 : null
  }
  return createLoop(pass, { name: 'outbox', clock: deps.clock, log: deps.log })
}

function byRecipient(due: readonly Delivery[]): Delivery[][] {
  const lines = new Map<string, Delivery[]>()
  for (const delivery of due) lines.set(delivery.recipient, [...(lines.get(delivery.recipient) ?? []), delivery])
  return [...lines.values()]
}

async function serve(lines: Delivery[][], deps: OutboxDeps & { readonly stopping: AbortSignal }): Promise<void> {
  for (let line = lines.shift(); line; line = lines.shift()) {
    for (const delivery of line) {
      if (deps.stopping.aborted) return
      await send(delivery, deps)
    }
  }
}

async function send(delivery: Delivery, { store, deliver, clock, log, random }: OutboxDeps): Promise<void> {
  await store.commit({
    changes: [{ type: 'delivery-leased', id: delivery.id, until: new Date(clock.now().getTime() + LEASE_MS) }],
  })
  const outcome = await deliver(delivery).catch((err: unknown): Outcome => {
    log.error({ err, delivery: delivery.id, kind: delivery.kind }, 'a delivery met a fault')
    return { type: 'later', reason: 'a fault of our own', doubtful: true }
  })
  if (outcome.type !== 'sent')
    log.warn(
      { delivery: delivery.id, kind: delivery.kind, outcome: outcome.type, reason: outcome.reason },
      'a delivery did not go out',
    )
  await store.commit({ changes: settleDelivery(delivery, { outcome, now: clock.now(), random: random() }) })
}
