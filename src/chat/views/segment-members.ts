import type { Segment } from '../../domain/entities.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { oneLine, peopleText, plural, shorten } from '../spans.ts'
import type { Button, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** A segment and its people. */
export type SegmentMembers = {
  readonly segment: Segment
  readonly members: readonly PersonFacts[]
}

/** Who is in one segment. */
export function segmentMembers({ segment, members }: SegmentMembers, seen: Seen): View {
  const empty: Text = [
    'Nobody is in it yet. Add someone with ',
    { code: `/session segment add name: ${shorten(segment.name, LONGEST_NAME)} person: @ana` },
    '.',
  ]
  const full: Text = [
    { strong: plural(members.length, 'person', 'people') },
    '\n',
    ...peopleText(members, { most: NAMED, words: seen.words }),
  ]
  return {
    title: oneLine(`Segment: ${segment.name}`, LIMITS.title),
    body: [
      { type: 'text', text: members.length === 0 ? empty : full },
      { type: 'buttons', buttons: [segmentsButton] },
    ],
  }
}

/** Leads to the list of all segments. */
export const segmentsButton: Button = { label: 'All segments', action: encode({ type: 'segment-list' }) }

const NAMED = 12
const LONGEST_NAME = 100
