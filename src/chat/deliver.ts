import type { IdentityId, SpaceId } from '../domain/ids.ts'
import type { Address } from '../usecases/delivery-facts.ts'
import { readDelivery } from '../usecases/delivery-facts.ts'
import type { Announcement, Delivery, Place, Route } from '../usecases/ports.ts'
import { readThread } from '../usecases/read-thread.ts'
import { recordUnreachable } from '../usecases/record-unreachable.ts'
import { agendaMessage } from './deliver-agenda.ts'
import { cardRoute, refreshCard } from './deliver-cards.ts'
import { deliverCode, deliverMail, type MailedWith } from './deliver-mail.ts'
import { chatAddresses, type DeliverParts, isOff, OFF, placeOf, reaching, running } from './deliver-places.ts'
import type { DeliveryView } from './delivery-views.ts'
import { DELIVERY_VIEWS, shownView } from './delivery-views.ts'
import { gone } from './gone.ts'
import type { LookedUp, Posted } from './platform.ts'
import { seenBy } from './seen-by.ts'
import type { View } from './view.ts'

/** The two ways in which something said to many eyes goes out; both reject only for faults of our own. */
export type Deliver = {
  /** Where a delivery would go first and what that takes, for pacing; null where it goes nowhere. */
  readonly route: (delivery: Delivery) => Promise<Route | null>
  /**
   * Sends one delivery as it is true at this moment: to its channel; to its person's account that was seen last and, where
   * that is gone, to the next; or to their mailbox. Where its person cannot be had so, it is ended here, in the commit that plans
   * it for their next channel: to end it once more is refused as a conflict and changes nothing.
   */
  readonly deliver: (delivery: Delivery, signal?: AbortSignal) => Promise<Delivered>
  /** Ends one that nobody could send for too long, in the commit that plans it for its person's next channel. */
  readonly giveUp: (delivery: Delivery, reason: string) => Promise<void>
  /** Looks for a delivery that may have gone out without our knowing, wherever it can have gone. */
  readonly lookUp: (delivery: Delivery) => Promise<Found>
  /** Where a message that is kept true stands, and what an update of it takes, for pacing. */
  readonly cardRoute: (announcement: Announcement) => Promise<Route | null>
  /** Shows what is true now on a message that stands: a card in a channel, the summary that a mentor has. */
  readonly refreshCard: (announcement: Announcement) => Promise<Posted>
}

/**
 * What became of a delivery: what became of its post, with the place that a pause is of (not always the first address), or of its mail,
 * with what its calendar part asks for; or that nobody needs it any more.
 */
export type Delivered =
  | (Posted & Placed & Pick<MailedWith, 'calendar'>)
  | { readonly type: 'dropped'; readonly reason: string }

/** What was found of one, with the place that a pause is of. */
export type Found = LookedUp & Placed

/** `spaceId`: where it stands now. */
type Placed = { readonly place?: Place; readonly spaceId?: SpaceId }

/** Builds what the outbox and the cards send through. */
export function createDeliver(parts: DeliverParts): Deliver {
  return {
    route: (delivery) => routeOf(parts, delivery),
    deliver: (delivery, signal) => deliver({ ...parts, signal }, delivery),
    giveUp: async (delivery, reason) => {
      await recordUnreachable(parts.deps, { delivery, reason, hasMail: parts.mailing !== null })
    },
    lookUp: (delivery) => lookUp(parts, delivery),
    cardRoute: (announcement) => cardRoute(parts, announcement),
    refreshCard: (announcement) => refreshCard(parts, announcement),
  }
}

async function routeOf(parts: DeliverParts, delivery: Delivery): Promise<Route | null> {
  const [first] = running(parts, await chatAddresses(parts, delivery))
  if (first === undefined) return null
  const { platform, space, to } = first
  return { platform: platform.name, space, limits: platform.limits, ...platform.cost({ space, to }) }
}

/** Nothing is sent any more once `signal` is aborted. */
type SendParts = DeliverParts & { readonly signal: AbortSignal | undefined }

async function deliver(parts: SendParts, delivery: Delivery): Promise<Delivered> {
  const sent = await send(parts, delivery)
  if (sent.type !== 'gone') return sent
  const { reason, closed = [], bounced = false } = sent
  const hasMail = parts.mailing !== null
  if (delivery.channel !== 'channel')
    await recordUnreachable(parts.deps, { delivery, reason, closed, bounced, hasMail })
  return gone(reason)
}

/** `closed` are the accounts that take no direct messages any more, `bounced` whether the address did. */
type Sent =
  | Exclude<Delivered, { readonly type: 'gone' }>
  | {
      readonly type: 'gone'
      readonly reason: string
      readonly closed?: readonly IdentityId[]
      readonly bounced?: boolean
    }

async function send(parts: SendParts, delivery: Delivery): Promise<Sent> {
  if (delivery.kind === EMAIL_CODE) return deliverCode(parts, delivery)
  if (delivery.kind === AGENDA) {
    const message = await agendaMessage(parts.deps, delivery)
    return message.type === 'post' ? post(parts, { ...message, delivery, isMailable: false }) : message
  }
  const kind = DELIVERY_VIEWS.get(delivery.kind)
  if (kind === undefined) return gone(`nobody knows how to say "${delivery.kind}"`)
  const read = await readDelivery(parts.deps, delivery)
  if (read === null) return gone('the session is no more')
  if (read.stale !== null) return { type: 'dropped', reason: read.stale }
  const shown = { delivery, read, seen: seenBy(read, parts.deps.clock) }
  const view = shownView(kind, shown)
  if (view === null) return { type: 'dropped', reason: 'there is nothing of it left to say' }
  if (delivery.channel === 'email') return deliverMail(parts, { shown, view })
  const { addresses } = read
  const isMailable = delivery.channel === 'dm' && read.email !== null && parts.mailing !== null
  return post(parts, { delivery, view, addresses, isMailable, ...under(kind, read.thread) })
}

/** The code that proves an address is about no session. */
const EMAIL_CODE = 'email-code'
/** A week is about many. */
const AGENDA = 'agenda'

function under(kind: DeliveryView | undefined, thread: string | null): { readonly under?: string } {
  return kind?.isReply === true && thread !== null ? { under: thread } : {}
}

async function post(
  { platforms, signal }: SendParts,
  of: {
    readonly delivery: Delivery
    readonly view: View
    readonly addresses: readonly Address[]
    /** Whether mail is there for what no account takes. */
    readonly isMailable: boolean
    readonly under?: string
  },
): Promise<Sent> {
  const { delivery, view, addresses, isMailable, ...beside } = of
  const closed: IdentityId[] = []
  if (!isMailable && isOff(addresses, platforms)) return OFF
  let last = gone('no account or channel to send it to')
  for (const { platform: name, space, to, spaceId, identityId } of addresses) {
    const platform = reaching(platforms, { platform: name, space })
    if (platform === undefined) continue
    if (signal?.aborted) return { type: 'later', reason: 'It took too long.', doubtful: true }
    const posted = await platform.post({ id: delivery.id, space, to, view, ...beside }, signal)
    if (posted.type === 'later') return { ...posted, place: placeOf(platform, { space, to }) }
    if (posted.type === 'sent') return { ...posted, spaceId }
    last = posted
    if (identityId !== null && posted.closed === true) closed.push(identityId)
  }
  return { ...gone(last.reason), closed }
}

/**
 * It went to one of its addresses or to none: only where it is at none of them may it be sent again. A mail cannot be looked up: it
 * goes again under the same Message-ID.
 */
async function lookUp(parts: DeliverParts, delivery: Delivery): Promise<Found> {
  let unknown: Found | null = null
  const addresses = await chatAddresses(parts, delivery)
  if (isOff(addresses, parts.platforms)) return { type: 'unknown', reason: OFF.reason, afterMs: OFF.afterMs }
  const kind = DELIVERY_VIEWS.get(delivery.kind)
  const thread = kind?.isReply === true ? await readThread(parts.deps, delivery) : null
  for (const { platform, space, to, spaceId } of running(parts, addresses)) {
    const looked = await platform.lookUp({
      id: delivery.id,
      space,
      to,
      since: delivery.dueAt,
      now: parts.deps.clock.now(),
      ...under(kind, thread),
    })
    if (looked.type === 'found') return { ...looked, spaceId }
    if (looked.type === 'unknown') unknown ??= { ...looked, place: placeOf(platform, { space, to }) }
  }
  return unknown ?? { type: 'absent' }
}

/** The kinds of delivery that can be sent. */
export const DELIVERY_KINDS: readonly string[] = [...DELIVERY_VIEWS.keys(), EMAIL_CODE, AGENDA]
