import { checkAccess } from '../../domain/access.ts'
import type { Segment } from '../../domain/entities.ts'
import type { SegmentId } from '../../domain/ids.ts'
import type { Result } from '../../domain/result.ts'
import { addListToSegment } from '../../usecases/add-list-to-segment.ts'
import { findSegment } from '../../usecases/find-segment.ts'
import { loadSegment } from '../../usecases/load-segment.ts'
import type { Ask } from '../ask.ts'
import { answer, refuse } from '../ask.ts'
import { readPeopleList } from '../read-people-list.ts'
import type { Reply } from '../reply.ts'
import { segmentPasteForm } from '../views/segment-paste-form.ts'
import { segmentPasted } from '../views/segment-pasted.ts'

/** Opens the form for a list of people of the segment of that name. */
export async function pasteByName(ask: Ask, name: string): Promise<Reply> {
  return openPaste(ask, () => loadSegment(ask.parts.deps, { asker: ask.asker, name }))
}

/** The same of a segment by its id. */
export async function pasteById(ask: Ask, segmentId: SegmentId): Promise<Reply> {
  return openPaste(ask, () => findSegment(ask.parts.deps, { asker: ask.asker, segmentId, action: PASTE }))
}

/** Takes the list. */
export async function pasted(
  ask: Ask,
  { segmentId, text }: { readonly segmentId: SegmentId; readonly text: string },
): Promise<Reply> {
  const { people, unread } = readPeopleList(text)
  const { deps, groups } = ask.parts
  const result = await addListToSegment(deps, { asker: ask.asker, segmentId, people, groups })
  return answer(ask, result, ({ unmatched, ...added }) =>
    segmentPasted({ ...added, unread: [...unread, ...unmatched].sort((a, b) => a.line - b.line) }, ask.seen),
  )
}

const PASTE = 'add-to-segment'

async function openPaste(ask: Ask, find: () => Promise<Result<Segment>>): Promise<Reply> {
  const access = checkAccess(PASTE, ask.asker)
  if (!access.ok) return refuse(ask, access.refusal)
  return answer(ask, await find(), (segment) => ({ type: 'form', form: segmentPasteForm({ segment }, ask.seen) }))
}
