import type { AddedToSegment } from '../../usecases/add-to-segment.ts'
import { encode } from '../action.ts'
import { joinTexts, oneLine, personSpan } from '../spans.ts'
import type { Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { segmentsButton } from './segment-members.ts'

/** What was added. `channel` is its id in the space where this is shown, null where none was named. */
export type SegmentAdded = AddedToSegment & { readonly channel: string | null }

/** The answer to `segment add`. */
export function segmentAdded({ segment, person, already, channel }: SegmentAdded, _seen: Seen): View {
  const member: Text =
    person === null ? [] : [personSpan(person), already ? ' was in this segment already.' : ' is in this segment now.']
  const announced: Text = channel === null ? [] : ['Its sessions are announced in ', { channel }, ' from now on.']
  return {
    title: oneLine(`Segment: ${segment.name}`, LIMITS.title),
    tone: 'good',
    body: [
      { type: 'text', text: joinTexts([member, announced], '\n') },
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
