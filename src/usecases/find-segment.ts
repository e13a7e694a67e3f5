import { type AccessAction, checkAccess } from '../domain/access.ts'
import type { Segment } from '../domain/entities.ts'
import type { SegmentId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

/** The segment of the asker's organization with this id, for an action that is not everybody's. Refuses `segment_unknown`. */
export async function findSegment(
  { store }: Deps,
  of: { readonly asker: Asker; readonly segmentId: SegmentId; readonly action: AccessAction },
): Promise<Result<Segment>> {
  const { asker, segmentId, action } = of
  const access = checkAccess(action, asker)
  if (!access.ok) return access
  const { id } = asker.organization
  const segment = await store.segment(id, segmentId)
  if (segment !== null) return yes(segment)
  return no({ code: 'segment_unknown', name: '', known: (await store.segments(id)).map(({ name }) => name) })
}
