import type { Segment } from '../../domain/entities.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'

/** Someone taken out of a segment. */
export type SegmentRemoved = {
  readonly segment: Segment
  readonly person: PersonFacts
}

/** The answer to `segment remove`. */
export function segmentRemoved(segmentRemoved: SegmentRemoved): View {
  void segmentRemoved
  return { title: '', body: [] }
}
