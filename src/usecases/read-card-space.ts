import type { Space } from '../domain/entities.ts'
import type { Announcement, Deps } from './ports.ts'

/** The space in which a message that is kept true stands; null where that is no more. */
export async function readCardSpace({ store }: Deps, announcement: Announcement): Promise<Space | null> {
  const spaces = await store.spacesOf(announcement.organizationId)
  return spaces.find(({ id }) => id === announcement.spaceId) ?? null
}
