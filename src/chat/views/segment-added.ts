import type { Segment } from '../../domain/entities.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'

/** `already` where they were in it before. */
export type SegmentAdded = {
  readonly segment: Segment
  readonly person: PersonFacts
  readonly already: boolean
}

/** The answer to `segment add`. */
export function segmentAdded(segmentAdded: SegmentAdded): View {
  void segmentAdded
  return { title: '', body: [] }
}
