import type { Segment } from '../../domain/entities.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'

/** A segment and its people. */
export type SegmentMembers = {
  readonly segment: Segment
  readonly members: readonly PersonFacts[]
}

/** Who is in one segment. */
export function segmentMembers(segmentMembers: SegmentMembers): View {
  void segmentMembers
  return { title: '', body: [] }
}
