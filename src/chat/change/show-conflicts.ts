import type { Refusal } from '../../domain/refusal.ts'
import type { EditSessionRequest } from '../../usecases/edit-session.ts'
import { keepProposal } from '../../usecases/keep-proposal.ts'
import type { Json } from '../../usecases/ports.ts'
import type { Ask } from '../ask.ts'
import { tell, wasPrivate } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { editConflict } from '../views/edit-conflict.ts'

/** The kind of proposal. */
export const EDIT_PROPOSAL = 'edit'

/** What was sent after somebody else changed the same: both versions, and a button that keeps one's own. */
export async function showConflicts(
  ask: Ask,
  given: {
    readonly request: Pick<EditSessionRequest, 'sessionId' | 'fields' | 'mentorId'>
    readonly refusal: Extract<Refusal, { code: 'session_changed' }>
  },
): Promise<Reply> {
  const { sessionId, mentorId, fields } = given.request
  const { number, conflicts } = given.refusal
  const kept: { [field: string]: Json } = {}
  for (const [field, text] of Object.entries(fields)) {
    if (text === undefined) continue
    kept[field] = field === 'passcode' ? ask.parts.secrets.encrypt(text, placeOf(ask)) : text
  }
  const input = { sessionId, fields: kept, ...(mentorId === undefined ? {} : { mentorId }) }
  const proposal = await keepProposal(ask.parts.deps, { asker: ask.asker, kind: EDIT_PROPOSAL, input })
  return tell(editConflict({ sessionId, number, conflicts, proposalId: proposal.id }, ask.seen), wasPrivate(ask))
}

/** Where a waiting passcode is kept: sealed for the account that typed it. */
export function placeOf({ asker }: Ask): string {
  return `proposals.input:${asker.identity.id}`
}
