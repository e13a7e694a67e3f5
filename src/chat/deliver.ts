import { statusAt } from '../domain/session.ts'
import type { DeliveryFacts } from '../usecases/delivery-facts.ts'
import { readCard, readDelivery } from '../usecases/delivery-facts.ts'
import type { Announcement, Delivery, Deps } from '../usecases/ports.ts'
import type { Platform, Posted } from './platform.ts'
import type { View } from './view.ts'
import { invitation } from './views/invitation.ts'
import { promoted } from './views/promoted.ts'
import type { Seen } from './views/seen.ts'
import { sessionCard } from './views/session-card.ts'

/** `platforms` are those that run, by name. */
export type DeliverParts = { readonly deps: Deps; readonly platforms: ReadonlyMap<string, Platform> }

/** The two ways in which something said to many eyes goes out; both reject only for faults of our own. */
export type Deliver = {
  /**
   * Sends one delivery as it is true at this moment: to its channel, or to its person's account that was seen last and, where
   * that is gone, to the next.
   */
  readonly deliver: (delivery: Delivery) => Promise<Posted>
  /** Shows a session's present facts on a card that stands in a channel. */
  readonly refreshCard: (announcement: Announcement) => Promise<Posted>
}

/** Builds what the outbox and the cards send through. */
export function createDeliver(parts: DeliverParts): Deliver {
  return {
    deliver: (delivery) => deliver(parts, delivery),
    refreshCard: (announcement) => refreshCard(parts, announcement),
  }
}

async function deliver({ deps, platforms }: DeliverParts, delivery: Delivery): Promise<Posted> {
  const read = await readDelivery(deps, delivery)
  if (read === null) return gone('the session is no more')
  const seen = { zone: read.zone, now: deps.clock.now() }
  const view = VIEWS.get(delivery.kind)?.({ read, seen }) ?? null
  if (view === null) return gone(`nothing to show for "${delivery.kind}" any more`)
  let last = gone('no account or channel to send it to')
  for (const { platform: name, space, to } of read.addresses) {
    const platform = platforms.get(name)
    if (platform === undefined) continue
    const posted = await platform.post({ id: delivery.id, space, to, view })
    if (posted.type !== 'gone') return posted
    last = posted
  }
  return last
}

async function refreshCard({ deps, platforms }: DeliverParts, announcement: Announcement): Promise<Posted> {
  const read = await readCard(deps, announcement)
  if (read === null) return gone('the session or the space is no more')
  const platform = platforms.get(read.space.platform)
  if (platform === undefined) return gone('the platform of this card is off')
  const view = sessionCard(read.facts, { zone: read.zone, now: deps.clock.now() })
  return platform.update({ space: read.space.space, ref: announcement.messageRef, view })
}

type Shown = { readonly read: DeliveryFacts; readonly seen: Seen }

/** The view of each kind of delivery; null where the message is of no use any more. */
const VIEWS: ReadonlyMap<string, (shown: Shown) => View | null> = new Map([
  ['announcement', ({ read, seen }: Shown) => sessionCard(read.facts, seen)],
  ['promoted', whileToCome(({ read, seen }) => promoted({ ...read, seen }))],
  ['invited', whileToCome(({ read, seen }) => invitation({ ...read, seen }))],
])

/** The kinds of delivery that can be sent. */
export const DELIVERY_KINDS: readonly string[] = [...VIEWS.keys()]

function whileToCome(show: (shown: Shown) => View): (shown: Shown) => View | null {
  return (shown) => {
    const status = statusAt(shown.read.facts.session, shown.seen.now)
    return status === 'completed' || status === 'cancelled' ? null : show(shown)
  }
}

function gone(reason: string): Extract<Posted, { type: 'gone' }> {
  return { type: 'gone', reason }
}
