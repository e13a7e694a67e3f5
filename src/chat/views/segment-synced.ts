import type { Synced } from '../../usecases/sync-segment.ts'
import { oneLine } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { groupText, segmentsButton, whoButton } from './segment-parts.ts'

/** The answer to `segment sync`: who came and went, what it follows, and what is wrong with that. */
export function segmentSynced(synced: Synced, seen: Seen): View {
  const { segment, kept } = synced
  const { sync } = seen.words.segments
  const isFollowed = kept.every(({ trouble }) => trouble === 'members_intent')
  const isWell = kept.every(({ trouble }) => trouble === null)
  return {
    title: oneLine(isFollowed ? sync.asTheyAct(segment.name) : sync.title(segment.name), LIMITS.title),
    tone: isWell ? 'good' : 'warning',
    body: [
      { type: 'text', text: countsText(synced, seen) },
      ...kept.slice(0, GROUPS).map((group): Block => ({ type: 'note', text: groupText(group, seen) })),
      { type: 'note', text: [sync.kept] },
      { type: 'buttons', buttons: [whoButton(segment, seen), segmentsButton(seen)] },
    ],
  }
}

const GROUPS = 4

function countsText({ made, joined, left, following, members }: Synced, { words }: Seen): Text {
  const { sync } = words.segments
  const counts = [...(joined > 0 ? [sync.joined(joined)] : []), ...(left > 0 ? [sync.left(left)] : [])]
  return [
    ...(made ? [sync.wasMade] : []),
    counts.length === 0 ? sync.unchanged : counts.join(', ').replace(/^\p{L}/u, (first) => first.toUpperCase()),
    sync.now(members),
    ...(following > 0 ? [sync.following(following)] : []),
  ]
}
