/**
 * Where a session is announced (SPEC section 5).
 *
 * @module
 */
import type { Session, Space } from './entities.ts'
import type { SegmentId, SpaceId } from './ids.ts'

/** A chat channel in a space. */
export type ChannelPlace = { readonly spaceId: SpaceId; readonly channel: string }

/**
 * In each space of the organization: `announce` where that is a channel of the space, else the channels of the session's
 * segments there, else the space's announcement channel, else, where it was created, the channel in which that was typed.
 */
export function findAnnouncementPlaces(
  session: Pick<Session, 'createdIn' | 'announceChannel' | 'typedChannel'>,
  world: {
    readonly spaces: readonly Pick<Space, 'id' | 'announcementChannel'>[]
    /** Channels of the segments that the session is for. */
    readonly segmentChannels: readonly (ChannelPlace & { readonly segmentId: SegmentId })[]
  },
): readonly ChannelPlace[] {
  return world.spaces.flatMap((space) => channelsIn(space).map((channel) => ({ spaceId: space.id, channel })))

  function channelsIn(space: Pick<Space, 'id' | 'announcementChannel'>): readonly string[] {
    const isHere = session.createdIn === space.id
    if (isHere && session.announceChannel !== null) return [session.announceChannel]
    const ofSegments = world.segmentChannels.filter(({ spaceId }) => spaceId === space.id)
    if (ofSegments.length > 0) return [...new Set(ofSegments.map(({ channel }) => channel))]
    if (space.announcementChannel !== null) return [space.announcementChannel]
    return isHere && session.typedChannel !== null ? [session.typedChannel] : []
  }
}
