import type { AddedToSegment } from '../../usecases/add-to-segment.ts'
import { joinTexts, oneLine, personSpan } from '../spans.ts'
import type { Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { segmentsButton, whoButton } from './segment-parts.ts'

/** What was added. `channel` is its id in the space where this is shown, null where none was named. */
export type SegmentAdded = AddedToSegment & { readonly channel: string | null }

/** The answer to `segment add`. */
export function segmentAdded({ segment, person, already, channel }: SegmentAdded, seen: Seen): View {
  const { segments } = seen.words
  const member: Text = person === null ? [] : [personSpan(person), already ? segments.wasIn : segments.isIn]
  const announced: Text = channel === null ? [] : segments.announcedFromNow({ channel })
  return {
    title: oneLine(segments.title(segment.name), LIMITS.title),
    tone: 'good',
    body: [
      { type: 'text', text: joinTexts([member, announced], '\n') },
      { type: 'buttons', buttons: [whoButton(segment, seen), segmentsButton(seen)] },
    ],
  }
}
