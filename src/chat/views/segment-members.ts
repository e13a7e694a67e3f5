import type { Segment } from '../../domain/entities.ts'
import type { PersonFacts, SegmentGroup } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { oneLine, peopleText } from '../spans.ts'
import type { Block, Button, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { addCode, groupText, pasteButton, segmentsButton } from './segment-parts.ts'

/** A segment, its people and what it follows. */
export type SegmentMembers = {
  readonly segment: Segment
  readonly members: readonly PersonFacts[]
  readonly groups: readonly SegmentGroup[]
}

/** Who is in one segment. */
export function segmentMembers({ segment, members, groups }: SegmentMembers, seen: Seen): View {
  const { segments } = seen.words
  const { id: segmentId } = segment
  const full: Text = [
    { strong: segments.people(members.length) },
    '\n',
    ...peopleText(members, { most: NAMED, words: seen.words }),
  ]
  const syncing: readonly Button[] =
    groups.length === 0
      ? []
      : [
          { label: segments.buttons.now, action: encode({ type: 'segment-sync', segmentId }) },
          { label: segments.buttons.stop, action: encode({ type: 'segment-unsync', segmentId }) },
        ]
  return {
    title: oneLine(segments.title(segment.name), LIMITS.title),
    body: [
      { type: 'text', text: members.length === 0 ? segments.empty(addCode(segment)) : full },
      ...groups.slice(0, GROUPS).map((group): Block => ({ type: 'note', text: groupText(group, seen) })),
      { type: 'buttons', buttons: [pasteButton(segment, seen), ...syncing, segmentsButton(seen)] },
    ],
  }
}

const NAMED = 12
/** One in each space: few organizations have more than two. */
const GROUPS = 4
