import { checkAccess } from '../domain/access.ts'
import type { Segment } from '../domain/entities.ts'
import type { SegmentId } from '../domain/ids.ts'
import { no, type Result } from '../domain/result.ts'
import { findSegment } from './find-segment.ts'
import type { Asker, Deps } from './ports.ts'

/** Has a segment follow no group any more; everybody stays in it, as if put in by hand. Refuses `segment_unknown` and `not_synced`. */
export async function stopSync(
  deps: Deps,
  request: { readonly asker: Asker; readonly segmentId: SegmentId },
): Promise<Result<Segment>> {
  const { store } = deps
  const { asker, segmentId } = request
  const access = checkAccess('stop-sync', asker)
  if (!access.ok) return access
  return store.inTurn(asker.organization.id, async () => {
    const segment = await findSegment(deps, { ...request, action: 'stop-sync' })
    if (!segment.ok) return segment
    const followed = await store.groupsOf(segmentId)
    if (followed.length === 0) return no({ code: 'not_synced', segment: segment.value.name })
    await store.commit({
      changes: followed.map(({ spaceId }) => ({ type: 'drop-segment-group', segmentId, spaceId }) as const),
    })
    return segment
  })
}
