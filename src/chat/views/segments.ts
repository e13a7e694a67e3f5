import type { Segment } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import { oneLine, plural, shorten } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** The segments of an organization. */
export type Segments = {
  readonly segments: readonly (Segment & { readonly members: number })[]
}

/** Every segment with how many are in it. */
export function segments({ segments }: Segments, _seen: Seen): View {
  return { title: 'Segments', body: segments.length === 0 ? [emptyBlock] : listBlocks(segments) }
}

/** As many as a menu can offer; the others are counted. */
const NAMED = LIMITS.options
const LONGEST_NAME = 40

const emptyBlock: Block = {
  type: 'text',
  text: [
    'There are no segments yet. A segment is a named group of students, such as a cohort. Make one with ',
    { code: '/session segment create name: Cohort 7' },
    '.',
  ],
}

function listBlocks(segments: Segments['segments']): readonly Block[] {
  const lines = segments
    .slice(0, NAMED)
    .flatMap(
      ({ name, members }): Text => [
        '• ',
        { strong: shorten(name, LONGEST_NAME) },
        ` · ${plural(members, 'person', 'people')}\n`,
      ],
    )
  const others = segments.length - NAMED
  return [
    { type: 'text', text: others > 0 ? [...lines, `and ${others} more`] : lines },
    {
      type: 'menu',
      action: encode({ type: 'segment-menu' }),
      placeholder: 'Who is in…',
      options: segments
        .slice(0, NAMED)
        .map(({ id, name }) => ({ label: oneLine(name, LIMITS.optionLabel), value: id })),
    },
    {
      type: 'note',
      text: ['Any segment by its name: ', { code: '/session segment list name: Cohort 7' }],
    },
  ]
}
