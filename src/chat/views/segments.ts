import type { ListedSegment } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { oneLine, shorten } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { groupText } from './segment-parts.ts'

/** The segments of an organization. */
export type Segments = {
  readonly segments: readonly ListedSegment[]
}

/** Every segment with how many are in it and what it follows. */
export function segments({ segments }: Segments, seen: Seen): View {
  const { words } = seen
  const make = { code: '/session segment create name: Cohort 7' }
  return {
    title: words.segments.list,
    body: segments.length === 0 ? [{ type: 'text', text: words.segments.none(make) }] : [...listBlocks(segments, seen)],
  }
}

/** As many as a menu can offer; the others are counted. */
const NAMED = LIMITS.options
const LONGEST_NAME = 40
/** As many lines about groups as there is room for beside the names. */
const SYNCED = 6

function listBlocks(segments: Segments['segments'], seen: Seen): readonly Block[] {
  const { words } = seen
  const shown = segments.slice(0, NAMED)
  const lines = shown.flatMap(
    ({ name, members }): Text => [
      '• ',
      { strong: shorten(name, LONGEST_NAME) },
      ` · ${words.segments.people(members)}\n`,
    ],
  )
  const synced = segments.filter(({ groups }) => groups.length > 0)
  const others = segments.length - NAMED
  return [
    { type: 'text', text: others > 0 ? [...lines, words.common.andMore(others).trimStart()] : lines },
    ...(synced.length === 0 ? [] : [syncedBlock(synced, seen)]),
    {
      type: 'menu',
      action: encode({ type: 'segment-menu' }),
      placeholder: words.segments.whoMenu,
      options: shown.map(({ id, name }) => ({ label: oneLine(name, LIMITS.optionLabel), value: id })),
    },
    { type: 'note', text: words.segments.byName({ code: '/session segment list name: Cohort 7' }) },
  ]
}

/** Those in trouble first. */
function syncedBlock(synced: Segments['segments'], seen: Seen): Block {
  const all = synced
    .flatMap(({ name, groups }) => groups.map((group) => ({ name, group })))
    .sort((a, b) => Number(a.group.trouble === null) - Number(b.group.trouble === null))
  const lines = all
    .slice(0, SYNCED)
    .map(({ name, group }): Text => [{ strong: shorten(name, LONGEST_NAME) }, ' · ', ...groupText(group, seen)])
  const others = all.length - lines.length
  const more: Text = others > 0 ? ['\n', seen.words.common.andMore(others).trimStart()] : []
  return {
    type: 'note',
    text: [...lines.flatMap((line, at): Text => (at === 0 ? line : ['\n', ...line])), ...more],
  }
}
