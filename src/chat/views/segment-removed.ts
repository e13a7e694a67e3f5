import type { Segment } from '../../domain/entities.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { oneLine, personSpan } from '../spans.ts'
import type { View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { segmentsButton } from './segment-members.ts'

/** Someone taken out of a segment. */
export type SegmentRemoved = {
  readonly segment: Segment
  readonly person: PersonFacts
}

/** The answer to `segment remove`. */
export function segmentRemoved({ segment, person }: SegmentRemoved, _seen: Seen): View {
  return {
    title: oneLine(`Segment: ${segment.name}`, LIMITS.title),
    tone: 'good',
    body: [
      {
        type: 'text',
        text: [personSpan(person), ' is no longer in this segment. What they are registered for stays theirs.'],
      },
      {
        type: 'buttons',
        buttons: [
          { label: 'Who is in it', action: encode({ type: 'segment', segmentId: segment.id }) },
          segmentsButton,
        ],
      },
    ],
  }
}
