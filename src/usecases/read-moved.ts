import type { Session } from '../domain/entities.ts'
import { type Announced, placesThatHold } from './announcement-places.ts'
import type { MessageFacts } from './message-facts.ts'
import type { AnnouncedPlace, Delivery, Deps } from './ports.ts'

type Read = { readonly delivery: Delivery; readonly session: Session; readonly message: MessageFacts }

/**
 * The channel of the same space to which a card was moved, since it is announced elsewhere there by now (`announce`); null for what is
 * where it belongs, and for all but cards. One that stands goes by the one that stands there: it stays until people find the other.
 */
export async function readMoved(deps: Deps, read: Read): Promise<string | null> {
  const { spaceId, recipient, state } = read.delivery
  const card = spaceId === null ? null : cardOf(deps, read)
  if (card === null || card.of.createdIn !== spaceId) return null
  const places = (await card.places()).filter(({ stands }) => stands || state !== 'sent')
  const holding = await placesThatHold(deps, { of: card.of, places })
  if (holding.length === places.length || holding.some((place) => place.recipient === recipient)) return null
  const [first] = holding.filter((place) => place.spaceId === spaceId)
  return first === undefined ? null : first.recipient.slice(first.spaceId.length + 1)
}

/** What a card is of, and where it was put. */
type Card = { readonly of: Announced; readonly places: () => Promise<readonly AnnouncedPlace[]> }

function cardOf({ store }: Deps, { delivery, session, message }: Read): Card | null {
  if (delivery.kind === 'announcement') return { of: session, places: () => store.announcedPlaces(session.id) }
  const { seriesId } = session
  if (delivery.kind !== 'series-announcement' || message.kind !== 'series' || seriesId === null) return null
  return { of: message.series.series, places: () => store.announcedSeriesPlaces(seriesId) }
}
