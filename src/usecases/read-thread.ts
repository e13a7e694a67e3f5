import type { Delivery, Deps } from './ports.ts'

/** The card under which a message in a channel is said, as the platform names it; null where none stands there. */
export async function readThread(
  { store }: Deps,
  { sessionId, spaceId, recipient }: Pick<Delivery, 'sessionId' | 'spaceId' | 'recipient'>,
): Promise<string | null> {
  if (sessionId === null || spaceId === null) return null
  return (await store.announcementIn(sessionId, recipient))?.messageRef ?? null
}
