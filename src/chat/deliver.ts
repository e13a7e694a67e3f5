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

/** The kinds of delivery that have a view. */
export const DELIVERY_KINDS: ReadonlySet<string> = new Set(['announcement', 'promoted', 'invited'])

async function deliver({ deps, platforms }: DeliverParts, delivery: Delivery): Promise<Posted> {
  const read = await readDelivery(deps, delivery)
  if (read === null) return gone('the session is no more')
  const seen = { zone: read.zone, now: deps.clock.now() }
  const view = viewOf(delivery, { read, seen })
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

/** The message as it is true now; null where it is of no use any more. */
function viewOf({ kind }: Delivery, { read, seen }: Shown): View | null {
  const { facts } = read
  if (kind === 'announcement') return sessionCard(facts, seen)
  const status = statusAt(facts.session, seen.now)
  if (status === 'completed' || status === 'cancelled') return null
  switch (kind) {
    case 'promoted':
      return promoted({ facts, seen, doorsOpenAt: read.doorsOpenAt })
    case 'invited':
      return invitation({ facts, seen, by: read.by })
    default:
      return null
  }
}

function gone(reason: string): Extract<Posted, { type: 'gone' }> {
  return { type: 'gone', reason }
}
