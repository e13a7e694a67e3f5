import type { Space } from '../domain/entities.ts'
import type { Announcement, Delivery, Deps } from './ports.ts'

/** Where a message that is kept true stands, and what put it there; null for what is no more. */
export type Card = { readonly space: Space | null; readonly delivery: Delivery | null }

/** Reads what a message that stands is shown by. */
export async function readCard({ store }: Deps, announcement: Announcement): Promise<Card> {
  const { organizationId, spaceId, deliveryId } = announcement
  const [spaces, delivery] = await Promise.all([
    store.spacesOf(organizationId),
    store.delivery(organizationId, deliveryId),
  ])
  return { space: spaces.find(({ id }) => id === spaceId) ?? null, delivery }
}
