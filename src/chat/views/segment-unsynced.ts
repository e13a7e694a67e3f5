import type { Segment } from '../../domain/entities.ts'
import { oneLine } from '../spans.ts'
import type { View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { segmentsButton, whoButton } from './segment-parts.ts'

/** The answer to **Stop syncing**. */
export function segmentUnsynced({ segment }: { readonly segment: Segment }, seen: Seen): View {
  const { sync } = seen.words.segments
  return {
    title: oneLine(sync.stopped(segment.name), LIMITS.title),
    tone: 'good',
    body: [
      { type: 'text', text: [sync.stays] },
      { type: 'buttons', buttons: [whoButton(segment, seen), segmentsButton(seen)] },
    ],
  }
}
