import type { SegmentId } from '../../domain/ids.ts'
import { addToSegment } from '../../usecases/add-to-segment.ts'
import { createSegment } from '../../usecases/create-segment.ts'
import { findSegment } from '../../usecases/find-segment.ts'
import { listSegments } from '../../usecases/list-segments.ts'
import { removeFromSegment } from '../../usecases/remove-from-segment.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { answer, channelIn, refuse, textOf } from '../ask.ts'
import { findMentionedFor } from '../find-mentioned.ts'
import type { Reply } from '../reply.ts'
import { segmentAdded } from '../views/segment-added.ts'
import { segmentCreated } from '../views/segment-created.ts'
import { segmentMembers } from '../views/segment-members.ts'
import { segmentRemoved } from '../views/segment-removed.ts'
import { segments as segmentsView } from '../views/segments.ts'
import { pasteByName } from './segment-paste.ts'

/** `segment create`. */
export const segmentCreate: VerbAnswer = async (ask, input) => {
  const channel = channelIn(input.channel)
  const name = textOf(input.name) ?? ''
  const result = await createSegment(ask.parts.deps, { asker: ask.asker, name, channel })
  return answer(ask, result, (segment) => segmentCreated({ segment, channel }, ask.seen))
}

/** `segment add`: a person, a channel, or both; with neither, a form for a list. */
export const segmentAdd: VerbAnswer = async (ask, input) => {
  const channel = channelIn(input.channel)
  if (input.person === undefined && channel === null) return pasteByName(ask, textOf(input.name) ?? '')
  const person =
    input.person === undefined
      ? null
      : await findMentionedFor(ask, { action: 'add-to-segment', mentioned: input.person })
  if (person?.ok === false) return refuse(ask, person.refusal)
  const request = { asker: ask.asker, name: textOf(input.name) ?? '', personId: person?.value.id ?? null, channel }
  const result = await addToSegment(ask.parts.deps, request)
  return answer(ask, result, (added) => segmentAdded({ ...added, channel }, ask.seen))
}

/** `segment remove`. */
export const segmentRemove: VerbAnswer = async (ask, input) => {
  const person = await findMentionedFor(ask, { action: 'remove-from-segment', mentioned: input.person })
  if (!person.ok) return refuse(ask, person.refusal)
  const name = textOf(input.name) ?? ''
  const result = await removeFromSegment(ask.parts.deps, { asker: ask.asker, name, personId: person.value.id })
  return answer(ask, result, segmentRemoved)
}

/** `segment list`: all of them, or the people of the one named. */
export const segmentList: VerbAnswer = async (ask, input) => {
  const name = textOf(input.name)
  const result = await listSegments(ask.parts.deps, { asker: ask.asker, name })
  return answer(ask, result, ({ segments, members }) => {
    const [segment] = segments
    return segment === undefined || members === null
      ? segmentsView({ segments }, ask.seen)
      : segmentMembers({ segment, members, groups: segment.groups }, ask.seen)
  })
}

/** The people of a segment that was chosen by its id. */
export async function segmentChosen(ask: Ask, segmentId: SegmentId): Promise<Reply> {
  const segment = await findSegment(ask.parts.deps, { asker: ask.asker, segmentId, action: 'list-segments' })
  return segment.ok ? segmentList(ask, { name: segment.value.name }) : refuse(ask, segment.refusal)
}
