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
    readonly waiting: Omit<WaitingEdit, 'shown'>
    readonly refusal: Extract<Refusal, { code: 'session_changed' }>
  },
): Promise<Reply> {
  const { waiting, refusal } = given
  const { number, conflicts } = refusal
  // One's own version is kept whatever stands there by then.
  const proposalId = await keepEdit(ask, { ...waiting, shown: null })
  return tell(editConflict({ sessionId: waiting.sessionId, number, conflicts, proposalId }, ask.seen), wasPrivate(ask))
}
