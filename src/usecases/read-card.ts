import type { Space } from '../domain/entities.ts'
import type { Announcement, Delivery, Deps } from './ports.ts'
import { readCardSpace } from './read-card-space.ts'

/** Where a message that is kept true stands, and what put it there; null for what is no more. */
export type Card = { readonly space: Space | null; readonly delivery: Delivery | null }

/** Reads what a message that stands is shown by. */
export async function readCard(deps: Deps, announcement: Announcement): Promise<Card> {
  const { organizationId, deliveryId } = announcement
  const [space, delivery] = await Promise.all([
    readCardSpace(deps, announcement),
    deps.store.delivery(organizationId, deliveryId),
  ])
  return { space, delivery }
}
