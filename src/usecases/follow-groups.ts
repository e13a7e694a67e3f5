import type { PersonId, SpaceId } from '../domain/ids.ts'
import type { Change, Deps } from './ports.ts'

/** Somebody, and the groups of a space that they are in as the platform told with them. */
export type FollowGroupsRequest = {
  readonly personId: PersonId
  readonly spaceId: SpaceId
  readonly groups: readonly string[]
}

/**
 * Puts somebody into the segments of the groups that they are in, and out of those that they are not in any more. A group that is gone
 * takes nobody out.
 */
export async function followGroups({ store, clock }: Deps, request: FollowGroupsRequest): Promise<void> {
  const { personId, spaceId, groups } = request
  const followed = await store.groupsIn(spaceId)
  if (followed.length === 0) return
  const through = await store.groupSegmentsOf(personId, spaceId)
  const changes = followed.flatMap(({ segmentId, groupId, trouble }): readonly Change[] => {
    const link = { segmentId, spaceId, personId }
    const [has, had] = [groups.includes(groupId), through.includes(segmentId)]
    if (has && !had) return [{ type: 'add-group-member', ...link, at: clock.now() }]
    return had && !has && trouble !== 'gone' ? [{ type: 'remove-group-member', ...link }] : []
  })
  if (changes.length > 0) await store.commit({ changes })
}
