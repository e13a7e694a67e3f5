import type { Session } from '../domain/entities.ts'
import { announceSession } from './announce-session.ts'
import { announcementPlaces } from './announcement-places.ts'
import { inChannel } from './change-deliveries.ts'
import type { Deps, NewDelivery, SessionChange } from './ports.ts'

/**
 * The cards of a session, and of its series, where another channel was named for them (`announce`; none: the usual one) and they were
 * announced before; those that stand elsewhere in that space say so (`readMoved`). Named back, the card there is true again. What was
 * not announced yet is announced where it belongs when its time comes.
 */
export async function planMovedCards(
  deps: Deps,
  { record, session }: { readonly record: SessionChange; readonly session: Session },
): Promise<readonly NewDelivery[]> {
  const { id, organizationId, seriesId, createdIn, announceChannel, status } = session
  const isToCome = status === 'upcoming' || status === 'live'
  const isNamed = record.old !== null && record.old.announce_channel !== record.new.announce_channel
  if (!isNamed || !isToCome) return []
  const deliveries: NewDelivery[] = []
  if (await deps.store.isPlanned(`session:${id}:created`)) {
    const everywhere = await announceSession(deps, session)
    deliveries.push(...everywhere.filter(({ spaceId }) => spaceId === createdIn))
  }
  const whole = seriesId === null ? null : ((await deps.store.wholeSeries(organizationId, seriesId))?.series ?? null)
  if (whole === null || whole.createdIn !== createdIn || whole.announceChannel !== announceChannel) return deliveries
  const first = whole.origin ?? whole.id
  if (!(await deps.store.isPlanned(`series:${first}:created`))) return deliveries
  const of = { event: 'created', payload: { seriesId: first }, seriesId: first, kind: 'series-announcement' }
  const places = (await announcementPlaces(deps, whole)).filter(({ spaceId }) => spaceId === createdIn)
  const cards = places.map(({ spaceId, channel }) =>
    inChannel(deps, record, { ...of, spaceId, recipient: `${spaceId}:${channel}` }),
  )
  return [...deliveries, ...cards]
}
