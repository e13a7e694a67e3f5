import type { Segment } from '../../domain/entities.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import { oneLine, personSpan } from '../spans.ts'
import type { View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { segmentsButton, whoButton } from './segment-parts.ts'

/** Someone taken out of a segment. */
export type SegmentRemoved = {
  readonly segment: Segment
  readonly person: PersonFacts
}

/** The answer to `segment remove`. */
export function segmentRemoved({ segment, person }: SegmentRemoved, seen: Seen): View {
  const { segments } = seen.words
  return {
    title: oneLine(segments.title(segment.name), LIMITS.title),
    tone: 'good',
    body: [
      { type: 'text', text: [personSpan(person), segments.isOut] },
      { type: 'buttons', buttons: [whoButton(segment, seen), segmentsButton(seen)] },
    ],
  }
}
