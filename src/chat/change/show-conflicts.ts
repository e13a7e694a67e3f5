import { writtenFields } from '../../domain/merge-fields.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Ask } from '../ask.ts'
import { tell, wasPrivate } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { editConflict } from '../views/edit-conflict.ts'
import { keepEdit, type WaitingEdit } from './keep-edit.ts'

/** What was sent after somebody else changed the same: both versions, and a button that keeps one's own. */
export async function showConflicts(
  ask: Ask,
  given: {
    readonly waiting: WaitingEdit
    readonly refusal: Extract<Refusal, { code: 'session_changed' }>
  },
): Promise<Reply> {
  const { waiting, refusal } = given
  const { number, conflicts } = refusal
  const { sessionId, fields, shown } = waiting
  // One's own version is kept whatever stands there by then, but of what one left alone there is none.
  const proposalId = await keepEdit(ask, { ...waiting, fields: writtenFields({ yours: fields, shown }), shown: null })
  return tell(editConflict({ of: { sessionId, number }, conflicts, proposalId }, ask.seen), wasPrivate(ask))
}
