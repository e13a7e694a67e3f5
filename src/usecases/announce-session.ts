import type { Session } from '../domain/entities.ts'
import { announcementPlaces } from './announcement-places.ts'
import type { Deps, NewDelivery } from './ports.ts'

/** The session's card in each of its channels; planned twice it is there once. */
export async function announceSession(deps: Deps, session: Session): Promise<readonly NewDelivery[]> {
  const { organizationId, id: sessionId } = session
  const places = await announcementPlaces(deps, session)
  return places.map(({ spaceId, channel }) => ({
    id: deps.newId('dlv'),
    organizationId,
    event: `session:${sessionId}:created`,
    recipient: `${spaceId}:${channel}`,
    channel: 'channel' as const,
    spaceId,
    kind: 'announcement',
    payload: { sessionId },
    sessionId,
    dueAt: deps.clock.now(),
  }))
}
