import type { Segment } from '../../domain/entities.ts'
import { oneLine, shorten } from '../spans.ts'
import type { Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { addCode, pasteButton, segmentsButton } from './segment-parts.ts'

/** `channel` is its id in the space where this is shown. */
export type SegmentCreated = {
  readonly segment: Segment
  readonly channel: string | null
}

/** The answer to `segment create`. */
export function segmentCreated({ segment, channel }: SegmentCreated, seen: Seen): View {
  const { segments } = seen.words
  const announced: Text = channel === null ? [] : segments.announced({ channel })
  const sync = { code: `/session segment sync name: ${shorten(segment.name, LONGEST_NAME)} group: @cohort` }
  return {
    title: oneLine(segments.made(segment.name), LIMITS.title),
    tone: 'good',
    body: [
      { type: 'text', text: [...announced, ...segments.putIn(addCode(segment), sync)] },
      { type: 'buttons', buttons: [pasteButton(segment, seen), segmentsButton(seen)] },
    ],
  }
}

const LONGEST_NAME = 80
