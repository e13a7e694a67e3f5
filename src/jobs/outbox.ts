import { type Clock, Conflict, type Delivery, type Log, type Route, type Store } from '../usecases/ports.ts'
import type { Dispatcher } from './dispatcher.ts'
import { createLoop, type Loop } from './loop.ts'
import { LOOK_AFTER_MS, type LookedUp, type Outcome, settleDelivery, settleUnknown } from './outcome.ts'
import type { Pacer } from './pacer.ts'
import type { Troubles } from './troubles.ts'
import { within } from './within.ts'

/** Milliseconds for which a delivery being sent belongs to its worker; one that is silent for longer may be dead. */
export const LEASE_MS = 60_000
/** Milliseconds after which a send that is not answered counts as doubtful: well within the lease. */
const SEND_WITHIN_MS = 30_000
/** Deliveries that are due and known here; more than that wait in the store. */
const MOST_WAITING = 20_000
/** Read in one go, before the event loop is let go. */
const SLICE = 20
/** Milliseconds without sending after the store did not take a write: a full disk does not heal within less. */
const AFTER_FAULT_MS = 5_000

/** How one delivery goes out. None of these rejects for an outage. */
export type Deliverer = {
  /** Where it would go first, for pacing; null where that asks nothing of anybody. */
  readonly route: (delivery: Delivery) => Promise<Route | null>
  readonly deliver: (delivery: Delivery) => Promise<Outcome>
  /** Whether a doubtful one stands already where it was sent to. */
  readonly lookUp: (delivery: Delivery) => Promise<LookedUp>
}

/** What the outbox needs. */
export type OutboxDeps = {
  readonly store: Store
  readonly deliverer: Deliverer
  readonly dispatcher: Dispatcher
  readonly pacer: Pacer
  readonly troubles: Troubles
  readonly clock: Clock
  readonly log: Log
  /** From 0 to 1. */
  readonly random: () => number
  /** How long a delivery being sent belongs to this process, in ms. */
  readonly leaseMs?: number
}

/**
 * Sends what is due. A lease is committed before each attempt; whatever may have gone out without our knowing (the answer was
 * lost, the lease ran out, an earlier process died) is looked up before it is sent again, so that nobody reads it twice.
 */
export function createOutbox(deps: OutboxDeps): Loop {
  const { store, dispatcher, clock } = deps
  const seen = { first: true, notBefore: 0 }

  const take = async (delivery: Delivery) => {
    const route = await deps.deliverer.route(delivery)
    dispatcher.add({
      id: delivery.id,
      organizationId: delivery.organizationId,
      line: `${delivery.channel}|${delivery.recipient}`,
      route: route !== null && delivery.doubtful ? { ...route, acts: ['look', ...route.acts] } : route,
      run: () => attempt(delivery, { ...deps, route, again: loop.nudge }),
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
      await Promise.all([loop.stop(), dispatcher.stop()])
    },
  }
}

/** `again` looks anew for what is due. */
type Attempt = OutboxDeps & { readonly route: Route | null; readonly again: () => void }

async function attempt(delivery: Delivery, deps: Attempt): Promise<void> {
  const { id } = delivery
  const until = new Date(deps.clock.now().getTime() + (deps.leaseMs ?? LEASE_MS))
  if (!(await write(deps, [{ type: 'delivery-leased', id, until }]))) return
  const looked: LookedUp = delivery.doubtful ? await lookUp(delivery, deps) : { type: 'absent' }
  const { clock, random } = deps
  if (looked.type === 'unknown') {
    tell(delivery, { ...deps, outcome: { ...looked, type: 'later', doubtful: true } })
    await write(deps, settleUnknown(delivery, { looked, now: clock.now(), random: random() }))
    return
  }
  const outcome: Outcome = looked.type === 'found' ? { type: 'sent', ref: looked.ref } : await send(delivery, deps)
  tell(delivery, { ...deps, outcome })
  await write(deps, settleDelivery(delivery, { outcome, now: clock.now(), random: random() }))
}

/** Whether it was committed. A delivery that somebody else ended meanwhile is none of ours any more; a fault ends nothing. */
async function write(deps: Attempt, changes: Parameters<Store['commit']>[0]['changes']): Promise<boolean> {
  try {
    await deps.store.commit({ changes })
    deps.troubles.pass('store')
    return true
  } catch (err) {
    if (err instanceof Conflict) return false
    deps.dispatcher.rest(AFTER_FAULT_MS)
    deps.clock.after(AFTER_FAULT_MS, deps.again)
    deps.troubles.meet('store', {
      facts: { err },
      message: 'the state of deliveries cannot be stored; nothing is sent',
    })
    return false
  }
}

function send(delivery: Delivery, deps: Attempt): Promise<Outcome> {
  const late: Outcome = { type: 'later', reason: 'It was not answered in time.', doubtful: true }
  const { deliverer, clock } = deps
  return within(deliverer.deliver(delivery), { ms: SEND_WITHIN_MS, late, clock }).catch((err: unknown): Outcome => {
    meetFault(delivery, { ...deps, err })
    return { type: 'later', reason: OUR_FAULT, doubtful: true }
  })
}

function lookUp(delivery: Delivery, deps: Attempt): Promise<LookedUp> {
  const late: LookedUp = { type: 'unknown', reason: 'Looking for it was not answered in time.' }
  const { deliverer, clock } = deps
  return within(deliverer.lookUp(delivery), { ms: SEND_WITHIN_MS, late, clock }).catch((err: unknown): LookedUp => {
    meetFault(delivery, { ...deps, err })
    return { type: 'unknown', reason: OUR_FAULT }
  })
}

const OUR_FAULT = 'It met a fault of our own.'

function meetFault(delivery: Delivery, { troubles, err }: Attempt & { readonly err: unknown }): void {
  const said = err instanceof Error ? err.message : String(err)
  const facts = { err, delivery: delivery.id, kind: delivery.kind }
  troubles.meet(delivery.kind, { facts, message: `a delivery met a fault of our own: ${said}`, level: 'error' })
}

/** Logs what did not go out: what is given up one by one, what is only late once for each trouble. */
function tell(delivery: Delivery, { outcome, route, pacer, troubles, log }: Attempt & { outcome: Outcome }): void {
  const where = route?.platform ?? delivery.channel
  const facts = { delivery: delivery.id, kind: delivery.kind, where }
  switch (outcome.type) {
    case 'sent':
      troubles.pass(where)
      break
    case 'gone':
      log.warn({ ...facts, reason: outcome.reason }, 'a delivery was given up')
      break
    case 'dropped':
      log.info({ ...facts, reason: outcome.reason }, 'a delivery was of no use any more')
      break
    case 'later':
      if (route !== null && outcome.hold !== undefined && outcome.afterMs !== undefined)
        pacer.hold(route, { hold: outcome.hold, ms: outcome.afterMs })
      troubles.meet(where, { facts, message: `deliveries do not go out yet: ${outcome.reason}` })
  }
}
