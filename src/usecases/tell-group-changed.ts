import type { GroupQuery } from './group-reader.ts'
import type { Deps } from './ports.ts'

/** Has a group that changed read soon, where a segment follows it: many changes at once make one reading. */
export async function tellGroupChanged(
  { store, clock }: Deps,
  { platform, space: externalId, group: groupId }: GroupQuery,
): Promise<void> {
  const space = await store.space(platform, externalId)
  if (space === null) return
  const followed = await store.groupsIn(space.id)
  if (!followed.some((group) => group.groupId === groupId)) return
  const at = new Date(clock.now().getTime() + SOON_MS)
  await store.commit({ changes: [{ type: 'group-due', spaceId: space.id, groupId, at }] })
}

const SOON_MS = 2_000
