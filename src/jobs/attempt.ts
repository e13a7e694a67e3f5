import {
  type Change,
  type Clock,
  Conflict,
  type Delivery,
  type Log,
  type Place,
  type Route,
  type Store,
} from '../usecases/ports.ts'
import type { Dispatcher } from './dispatcher.ts'
import type { Ending } from './ending.ts'
import { type LookedUp, type Outcome, settleDelivery, settleUnknown } from './outcome.ts'
import { meetFault, OUR_FAULT } from './own-fault.ts'
import type { Pacer } from './pacer.ts'
import { AFTER_FAULT_MS, restAfterFault } from './rest-after-fault.ts'
import type { Troubles } from './troubles.ts'
import { within } from './within.ts'

/** Milliseconds for which a delivery being sent belongs to its worker; one that is silent for longer may be dead. */
const LEASE_MS = 60_000
/** Milliseconds after which a send that is not answered counts as doubtful: well within the lease. */
const SEND_WITHIN_MS = 30_000

/** How one delivery goes out. None of these rejects for an outage. */
export type Deliverer = {
  /** Where it would go first, for pacing; null where that asks nothing of anybody. */
  readonly route: (delivery: Delivery) => Promise<Route | null>
  /** Sends nothing any more once the signal is aborted: it then counts as doubtful, and is looked up. */
  readonly deliver: (delivery: Delivery, signal: AbortSignal) => Promise<Outcome>
  /** Ends one that is given up, in the commit that plans it for its person's next channel. */
  readonly giveUp: (delivery: Delivery, reason: string) => Promise<void>
  /** Whether a doubtful one stands already where it was sent to. */
  readonly lookUp: (delivery: Delivery) => Promise<LookedUp>
}

/** What sending needs. `random` is from 0 to 1. */
export type SendingParts = {
  readonly store: Store
  readonly deliverer: Deliverer
  readonly dispatcher: Dispatcher
  readonly pacer: Pacer
  readonly troubles: Troubles
  readonly clock: Clock
  readonly log: Log
  readonly random: () => number
}

/** One attempt: `route` is where it goes, `again` looks anew for what is due, `ending` says when there is no time left. */
export type Attempt = SendingParts & {
  readonly route: Route | null
  readonly again: () => void
  readonly ending: Ending
}

/**
 * Leases a delivery, looks it up where it is doubtful, sends it where it does not stand already, and stores what became of it.
 * Never rejects.
 */
export async function attempt(delivery: Delivery, deps: Attempt): Promise<void> {
  const { id } = delivery
  const until = new Date(deps.clock.now().getTime() + LEASE_MS)
  const leased = await write(deps, () => deps.store.commit({ changes: [{ type: 'delivery-leased', id, until }] }))
  if (leased === 'failed') deps.clock.after(AFTER_FAULT_MS, deps.again)
  if (leased !== 'done') return
  const looked: LookedUp = delivery.doubtful ? await lookUp(delivery, deps) : { type: 'absent' }
  const { clock, random } = deps
  if (looked.type === 'unknown') {
    tell(delivery, { ...deps, outcome: { ...looked, type: 'later', doubtful: true } })
    await settle(delivery, {
      ...deps,
      changes: settleUnknown(delivery, { looked, now: clock.now(), random: random() }),
    })
    return
  }
  const outcome: Outcome = looked.type === 'found' ? { ...looked, type: 'sent' } : await send(delivery, deps)
  tell(delivery, { ...deps, outcome })
  await settle(delivery, {
    ...deps,
    changes: settleDelivery(delivery, { outcome, now: clock.now(), random: random() }),
  })
}

/** What became of it is known: it is written as soon as the store takes it, or found out anew by the next process. */
async function settle(delivery: Delivery, deps: Attempt & { readonly changes: readonly Change[] }): Promise<void> {
  const { changes, store, deliverer, ending } = deps
  const failed = changes.find(isFailure)
  const commit = () => (failed === undefined ? store.commit({ changes }) : deliverer.giveUp(delivery, failed.reason))
  while ((await write(deps, commit)) === 'failed' && !ending.hasBegun()) await ending.pause(AFTER_FAULT_MS)
}

function isFailure(change: Change): change is Change & { readonly type: 'delivery-failed' } {
  return change.type === 'delivery-failed'
}

/** A delivery that somebody else ended meanwhile is none of ours any more (`moved`); a fault of the store ends nothing. */
async function write(deps: Attempt, commit: () => Promise<void>): Promise<'done' | 'moved' | 'failed'> {
  try {
    await commit()
    deps.troubles.pass('store')
    return 'done'
  } catch (err) {
    if (err instanceof Conflict) return 'moved'
    restAfterFault(deps, { err, what: 'deliveries' })
    return 'failed'
  }
}

function send(delivery: Delivery, deps: Attempt): Promise<Outcome> {
  const late: Outcome = { type: 'later', reason: 'It was not answered in time.', doubtful: true }
  const { deliverer, clock } = deps
  return within((signal) => deliverer.deliver(delivery, signal), { ms: SEND_WITHIN_MS, late, clock }).catch(
    (err: unknown): Outcome => {
      meetFault(deps.troubles, { err, ...faultOf(delivery) })
      return { type: 'later', reason: OUR_FAULT, doubtful: true }
    },
  )
}

function lookUp(delivery: Delivery, deps: Attempt): Promise<LookedUp> {
  const late: LookedUp = { type: 'unknown', reason: 'Looking for it was not answered in time.' }
  const { deliverer, clock } = deps
  return within(() => deliverer.lookUp(delivery), { ms: SEND_WITHIN_MS, late, clock }).catch(
    (err: unknown): LookedUp => {
      meetFault(deps.troubles, { err, ...faultOf(delivery) })
      return { type: 'unknown', reason: OUR_FAULT }
    },
  )
}

function faultOf({ id: delivery, kind }: Delivery) {
  return { kind, what: 'a delivery', facts: { delivery, kind } }
}

/** Logs what did not go out: what is given up one by one, what is only late once for each trouble. */
function tell(delivery: Delivery, { outcome, route, pacer, troubles, log }: Attempt & { outcome: Outcome }): void {
  const where = route?.platform ?? delivery.channel
  const facts = { delivery: delivery.id, intent: delivery.cause ?? null, kind: delivery.kind, where }
  switch (outcome.type) {
    case 'sent':
      log.info(facts, 'a delivery went out')
      troubles.pass(where)
      break
    case 'gone':
      log.warn({ ...facts, reason: outcome.reason }, 'a delivery was given up')
      break
    case 'dropped':
      log.info({ ...facts, reason: outcome.reason }, 'a delivery was of no use any more')
      break
    case 'later':
      holdUp(outcome.place ?? route, { outcome, pacer })
      troubles.meet(where, { facts, message: `deliveries do not go out yet: ${outcome.reason}` })
  }
}

/** Whatever else would go there now waits as long as the platform asked. */
function holdUp(
  place: Place | null,
  { outcome, pacer }: { readonly outcome: Extract<Outcome, { type: 'later' }>; readonly pacer: Pacer },
): void {
  const { hold, afterMs } = outcome
  if (place !== null && hold !== undefined && afterMs !== undefined) pacer.hold(place, { hold, ms: afterMs })
}
