import type { Segment } from '../../domain/entities.ts'
import type { SegmentGroup } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { shorten } from '../spans.ts'
import type { Button, Span, Text } from '../view.ts'
import type { Seen } from './seen.ts'

/** Leads to the list of all segments. */
export function segmentsButton({ words }: Seen): Button {
  return { label: words.segments.buttons.all, action: encode({ type: 'segment-list' }) }
}

/** Leads to who is in a segment. */
export function whoButton({ id: segmentId }: Pick<Segment, 'id'>, { words }: Seen): Button {
  return { label: words.segments.buttons.who, action: encode({ type: 'segment', segmentId }) }
}

/** Opens the form that takes a list of people. */
export function pasteButton({ id: segmentId }: Pick<Segment, 'id'>, { words }: Seen): Button {
  return { label: words.segments.buttons.paste, action: encode({ type: 'segment-paste-form', segmentId }) }
}

/** What to type to put somebody into a segment. */
export function addCode(segment: Pick<Segment, 'name'>): Span {
  return { code: `/session segment add name: ${shorten(segment.name, 80)} person: @ana` }
}

/** What a segment follows, since when, and what is wrong with it in plain words. */
export function groupText({ name, syncedAt, trouble }: SegmentGroup, { words, zone }: Seen): Text {
  const { segments } = words
  const group = shorten(name, LONGEST_NAME)
  const followed: Text =
    trouble === 'members_intent'
      ? [segments.syncedAsTheyAct(group)]
      : syncedAt === null
        ? [segments.syncedNotYet(group)]
        : segments.syncedFrom(group, { time: syncedAt, show: 'full', zone })
  return trouble === null ? followed : [...followed, `: ${segments.trouble[trouble]}.`]
}

const LONGEST_NAME = 40
