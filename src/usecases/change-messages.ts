import { findAnnouncementPlaces } from '../domain/announcement.ts'
import type { Deps, NewDelivery, SessionChange } from './ports.ts'

/** Every message that one record of a session's change leads to. A further kind of message is one more entry of `MESSAGES`. */
export async function changeMessages(deps: Deps, record: SessionChange): Promise<readonly NewDelivery[]> {
  const planned = await Promise.all(MESSAGES.map((plan) => plan(deps, record)))
  return planned.flat()
}

type PlanMessages = (deps: Deps, record: SessionChange) => Promise<readonly NewDelivery[]>

const MESSAGES: readonly PlanMessages[] = [planAnnouncement]

/** A new session's card in each space, unless it was called off, or is over, before anyone could be told. */
async function planAnnouncement(deps: Deps, record: SessionChange): Promise<readonly NewDelivery[]> {
  if (record.kind !== 'insert' || record.new.status !== 'upcoming') return []
  const { organizationId, sessionId } = record
  const session = await deps.store.session(organizationId, sessionId)
  if (session === null || session.status === 'cancelled' || session.status === 'completed') return []
  const places = findAnnouncementPlaces(session, {
    spaces: await deps.store.spacesOf(organizationId),
    segmentChannels: await deps.store.segmentChannels(session.audience.segmentIds),
  })
  return places.map(({ spaceId, channel }) => ({
    id: deps.newId('dlv'),
    organizationId,
    event: `session:${sessionId}:created`,
    recipient: `${spaceId}:${channel}`,
    channel: 'channel',
    spaceId,
    kind: 'announcement',
    payload: { sessionId },
    sessionId,
    dueAt: deps.clock.now(),
  }))
}
