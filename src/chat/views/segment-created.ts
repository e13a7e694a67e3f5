import type { Segment } from '../../domain/entities.ts'
import { oneLine, shorten } from '../spans.ts'
import type { Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { segmentsButton } from './segment-members.ts'

/** `channel` is its id in the space where this is shown. */
export type SegmentCreated = {
  readonly segment: Segment
  readonly channel: string | null
}

/** The answer to `segment create`. */
export function segmentCreated({ segment, channel }: SegmentCreated, _seen: Seen): View {
  const announced: Text = channel === null ? [] : ['Its sessions are announced in ', { channel }, '.\n']
  const add = `/session segment add name: ${shorten(segment.name, LONGEST_NAME)} person: @ana`
  return {
    title: oneLine(`Segment made: ${segment.name}`, LIMITS.title),
    tone: 'good',
    body: [
      { type: 'text', text: [...announced, 'Put people into it with ', { code: add }, '.'] },
      { type: 'buttons', buttons: [segmentsButton] },
    ],
  }
}

const LONGEST_NAME = 100
