import { type ChannelPlace, findAnnouncementPlaces } from '../domain/announcement.ts'
import type { Session } from '../domain/entities.ts'
import type { Deps } from './ports.ts'

/** The channels in which a session, or the series that it is of, is announced. */
export async function announcementPlaces({ store }: Deps, session: Session): Promise<readonly ChannelPlace[]> {
  return findAnnouncementPlaces(session, {
    spaces: await store.spacesOf(session.organizationId),
    segmentChannels: await store.segmentChannels(session.audience.segmentIds),
  })
}
