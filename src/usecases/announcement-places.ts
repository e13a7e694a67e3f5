import { type ChannelPlace, findAnnouncementPlaces } from '../domain/announcement.ts'
import type { Session } from '../domain/entities.ts'
import type { AnnouncedPlace, Deps } from './ports.ts'

/** What says where a session, or a series, is announced. */
export type Announced = Pick<Session, 'organizationId' | 'createdIn' | 'announceChannel' | 'typedChannel' | 'audience'>

/** The channels in which a session, or the series that it is of, is announced. */
export async function announcementPlaces({ store }: Deps, of: Announced): Promise<readonly ChannelPlace[]> {
  return findAnnouncementPlaces(of, {
    spaces: await store.spacesOf(of.organizationId),
    segmentChannels: await store.segmentChannels(of.audience.segmentIds),
  })
}

/**
 * Of the places where its cards are those that hold. In the space in which it was made, or a channel named for it, those are the
 * channels in which it is announced by now, as soon as it is in all of them: what stands elsewhere there was moved away. In other
 * spaces all stay.
 */
export async function placesThatHold(
  deps: Deps,
  { of, places }: { readonly of: Announced; readonly places: readonly AnnouncedPlace[] },
): Promise<readonly AnnouncedPlace[]> {
  const beside = places.filter(({ spaceId }) => spaceId !== of.createdIn)
  const here = places.filter(({ spaceId }) => spaceId === of.createdIn)
  if (here.length < 2) return places
  const homes = (await announcementPlaces(deps, of)).filter(({ spaceId }) => spaceId === of.createdIn)
  const there = homes.flatMap(({ spaceId, channel }) =>
    here.filter(({ recipient }) => recipient === `${spaceId}:${channel}`),
  )
  return homes.length === 0 || there.length < homes.length ? places : [...there, ...beside]
}
