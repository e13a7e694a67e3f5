import type { Segment } from '../../domain/entities.ts'
import type { View } from '../view.ts'

/** `channel` is its id in the space where this is shown. */
export type SegmentCreated = {
  readonly segment: Segment
  readonly channel: string | null
}

/** The answer to `segment create`. */
export function segmentCreated(segmentCreated: SegmentCreated): View {
  void segmentCreated
  return { title: '', body: [] }
}
