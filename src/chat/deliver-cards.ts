/**
 * Messages that are kept true in place: a card in a channel, the summary that a mentor has.
 *
 * @module
 */
import { readDelivery } from '../usecases/delivery-facts.ts'
import type { Announcement, Route } from '../usecases/ports.ts'
import { readCard } from '../usecases/read-card.ts'
import { readCardSpace } from '../usecases/read-card-space.ts'
import { type DeliverParts, OFF, reaching } from './deliver-places.ts'
import { DELIVERY_VIEWS, shownView } from './delivery-views.ts'
import { gone } from './gone.ts'
import type { Posted } from './platform.ts'
import { seenBy } from './seen-by.ts'

/** Where a message that is kept true stands, and what an update of it takes. */
export async function cardRoute({ deps, platforms }: DeliverParts, announcement: Announcement): Promise<Route | null> {
  const { messageRef } = announcement
  const space = await readCardSpace(deps, announcement)
  const platform = space === null ? undefined : reaching(platforms, { ...space, space: space.externalId })
  if (space === null || platform === undefined) return null
  const { name, limits } = platform
  const { externalId } = space
  return { platform: name, space: externalId, limits, ...platform.cost({ space: externalId, ref: messageRef }) }
}

/** Shows what is true now on a message that stands. */
export async function refreshCard({ deps, platforms }: DeliverParts, announcement: Announcement): Promise<Posted> {
  const { messageRef: ref } = announcement
  const { space, delivery } = await readCard(deps, announcement)
  const read = delivery === null ? null : await readDelivery(deps, delivery)
  if (space === null || delivery === null || read === null) return gone('the session or the space is no more')
  const platform = reaching(platforms, { ...space, space: space.externalId })
  if (platform === undefined) return OFF
  const { session } = read.facts
  if (delivery.channel === 'dm' && read.reader === null) return gone('its reader is nobody here any more')
  if (delivery.kind === 'summary') {
    if (read.reader?.id !== session.mentorId) return gone('somebody else is its mentor now')
    // Its end was taken back: there will be another, which shows here too.
    if (session.status !== 'completed') return { type: 'sent', ref }
  }
  const seen = seenBy(read, deps.clock)
  const kind = DELIVERY_VIEWS.get(delivery.kind)
  const view = kind === undefined ? null : shownView(kind, { delivery, read, seen })
  return view === null
    ? gone('there is nothing of it left to say')
    : platform.update({ space: space.externalId, ref, view })
}
