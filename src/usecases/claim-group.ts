import type { Segment } from '../domain/entities.ts'
import type { Change, Deps, SegmentGroup } from './ports.ts'

/** A group, and the organization whose segment follows it. */
export type FollowedGroup = { readonly organizationId: Segment['organizationId']; readonly group: SegmentGroup }

/** Says before a group is read that it is read next an hour later, so that what changes meanwhile makes it due anew. Answers the group so. */
export async function claimGroup(deps: Deps, { organizationId, group }: FollowedGroup): Promise<SegmentGroup> {
  const claimed = { ...group, dueAt: new Date(deps.clock.now().getTime() + READ_EVERY_MS) }
  await writeFollowed(deps, { organizationId, group }, () => [{ type: 'set-segment-group', group: claimed }])
  return claimed
}

/** How often a group is read though nothing was told of it, in ms. */
export const READ_EVERY_MS = 3_600_000

/** Writes where the segment still follows that group, as it is stored: it may have been told to stop, or to follow another one, meanwhile. */
export async function writeFollowed(
  { store }: Deps,
  { organizationId, group }: FollowedGroup,
  changesOf: (stored: SegmentGroup) => readonly Change[],
): Promise<void> {
  await store.inTurn(organizationId, async () => {
    const followed = await store.groupsOf(group.segmentId)
    const stored = followed.find(({ spaceId, groupId }) => spaceId === group.spaceId && groupId === group.groupId)
    if (stored !== undefined) await store.commit({ changes: changesOf(stored) })
  })
}
