import { statusAt } from '../domain/session.ts'
import type { DeliveryFacts } from '../usecases/delivery-facts.ts'
import { readAddresses, readCard, readDelivery } from '../usecases/delivery-facts.ts'
import type { Announcement, Delivery, Deps, Route } from '../usecases/ports.ts'
import type { LookedUp, Platform, Posted } from './platform.ts'
import type { View } from './view.ts'
import { invitation } from './views/invitation.ts'
import { promoted } from './views/promoted.ts'
import type { Seen } from './views/seen.ts'
import { sessionCard } from './views/session-card.ts'

/** `platforms` are those that run, by name. */
export type DeliverParts = { readonly deps: Deps; readonly platforms: ReadonlyMap<string, Platform> }

/** The two ways in which something said to many eyes goes out; both reject only for faults of our own. */
export type Deliver = {
  /** Where a delivery would go first and what that takes, for pacing; null where it goes nowhere. */
  readonly route: (delivery: Delivery) => Promise<Route | null>
  /**
   * Sends one delivery as it is true at this moment: to its channel, or to its person's account that was seen last and, where
   * that is gone, to the next.
   */
  readonly deliver: (delivery: Delivery) => Promise<Delivered>
  /** Looks for a delivery that may have gone out without our knowing, wherever it can have gone. */
  readonly lookUp: (delivery: Delivery) => Promise<LookedUp>
  /** Where a card stands and what an update of it takes, for pacing. */
  readonly cardRoute: (announcement: Announcement) => Promise<Route | null>
  /** Shows a session's present facts on a card that stands in a channel. */
  readonly refreshCard: (announcement: Announcement) => Promise<Posted>
}

/** What became of a delivery: what became of its post, or that nobody needs it any more. */
export type Delivered = Posted | { readonly type: 'dropped'; readonly reason: string }

/** Builds what the outbox and the cards send through. */
export function createDeliver(parts: DeliverParts): Deliver {
  return {
    route: (delivery) => routeOf(parts, delivery),
    deliver: (delivery) => deliver(parts, delivery),
    lookUp: (delivery) => lookUp(parts, delivery),
    cardRoute: (announcement) => cardRoute(parts, announcement),
    refreshCard: (announcement) => refreshCard(parts, announcement),
  }
}

async function routeOf(parts: DeliverParts, delivery: Delivery): Promise<Route | null> {
  const [first] = await reachable(parts, delivery)
  if (first === undefined) return null
  const { platform, space, to } = first
  return { platform: platform.name, space, limits: platform.limits, ...platform.cost({ to }) }
}

async function deliver({ deps, platforms }: DeliverParts, delivery: Delivery): Promise<Delivered> {
  const read = await readDelivery(deps, delivery)
  if (read === null) return gone('the session is no more')
  const seen = { zone: read.zone, now: deps.clock.now() }
  const show = VIEWS.get(delivery.kind)
  if (show === undefined) return gone(`nobody knows how to say "${delivery.kind}"`)
  const view = show({ read, seen })
  if (view === null) return { type: 'dropped', reason: 'the session was over, or cancelled, before it went out' }
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

/** It went to one of its addresses or to none: only where it is at none of them may it be sent again. */
async function lookUp(parts: DeliverParts, delivery: Delivery): Promise<LookedUp> {
  let unknown: LookedUp | null = null
  for (const { platform, space, to } of await reachable(parts, delivery)) {
    const looked = await platform.lookUp({
      id: delivery.id,
      space,
      to,
      since: delivery.dueAt,
      now: parts.deps.clock.now(),
    })
    if (looked.type === 'found') return looked
    if (looked.type === 'unknown') unknown ??= looked
  }
  return unknown ?? { type: 'absent' }
}

/** The addresses of a delivery on platforms that run, best first. */
async function reachable({ deps, platforms }: DeliverParts, delivery: Delivery) {
  const addresses = await readAddresses(deps, delivery)
  return addresses.flatMap(({ platform: name, space, to }) => {
    const platform = platforms.get(name)
    return platform === undefined ? [] : [{ platform, space, to }]
  })
}

async function cardRoute({ deps, platforms }: DeliverParts, announcement: Announcement): Promise<Route | null> {
  const { organizationId, spaceId, messageRef } = announcement
  const space = (await deps.store.spacesOf(organizationId)).find(({ id }) => id === spaceId)
  const platform = space === undefined ? undefined : platforms.get(space.platform)
  if (space === undefined || platform === undefined) return null
  const { name, limits } = platform
  return { platform: name, space: space.externalId, limits, ...platform.cost({ ref: messageRef }) }
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
