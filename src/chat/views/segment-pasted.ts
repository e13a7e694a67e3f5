import type { ListAdded } from '../../usecases/add-list-to-segment.ts'
import { oneLine, shorten } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { LineTrouble } from '../words/en/segments.ts'
import type { Seen } from './seen.ts'
import { pasteButton, segmentsButton, whoButton } from './segment-parts.ts'

/** What became of a pasted list; `unread` are the lines that nothing could be made of, in order. */
export type SegmentPasted = Pick<ListAdded, 'segment' | 'added' | 'already'> & {
  readonly unread: readonly { readonly line: number; readonly text: string; readonly why: LineTrouble }[]
}

/** The answer to a pasted list: how many came in, and each line that was not understood, with the reason. */
export function segmentPasted({ segment, added, already, unread }: SegmentPasted, seen: Seen): View {
  const { segments } = seen.words
  const { paste } = segments
  const isEmpty = added + already + unread.length === 0
  const counts = `${added === 0 ? paste.nothing : paste.added(added)}${already === 0 ? '' : paste.already(already)}.`
  return {
    title: oneLine(segments.title(segment.name), LIMITS.title),
    tone: unread.length > 0 || isEmpty ? 'warning' : 'good',
    body: [
      { type: 'text', text: [counts, ...(isEmpty ? [` ${paste.emptyList}`] : [])] },
      ...unreadBlocks(unread, seen),
      { type: 'buttons', buttons: [whoButton(segment, seen), pasteButton(segment, seen), segmentsButton(seen)] },
    ],
  }
}

const SHOWN = 10

function unreadBlocks(unread: SegmentPasted['unread'], { words }: Seen): readonly Block[] {
  if (unread.length === 0) return []
  const { paste } = words.segments
  const lines = unread
    .slice(0, SHOWN)
    .flatMap(
      ({ line, text, why }): Text => ['\n', paste.line(line), { code: oneLine(text, 60) }, ` · ${paste.why[why]}`],
    )
  const others = unread.length - SHOWN
  const more: Text = others > 0 ? [shorten(`\n${words.common.andMore(others).trimStart()}`, 100)] : []
  return [{ type: 'text', text: [{ strong: paste.unread(unread.length) }, ...lines, ...more] }]
}
