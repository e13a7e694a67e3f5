import type { PersonId, ProposalId, SessionId } from '../../domain/ids.ts'
import type { FieldTexts } from '../../domain/merge-fields.ts'
import { findProposal } from '../../usecases/find-proposal.ts'
import type { Proposal } from '../../usecases/ports.ts'
import { takeProposal } from '../../usecases/take-proposal.ts'
import type { ChangeAction } from '../action.ts'
import type { Ask } from '../ask.ts'
import { refuse } from '../ask.ts'
import { findManaged } from '../open-managed.ts'
import type { Reply } from '../reply.ts'
import { plannedLength } from '../session-words.ts'
import { rescheduleForm } from '../views/reschedule-form.ts'
import { applyEdit } from './edit.ts'
import { MOVE_PROPOSAL, readKeptMove } from './keep-move.ts'
import { typedStart } from './read-move.ts'
import { moveNow } from './reschedule.ts'
import { EDIT_PROPOSAL, placeOf } from './show-conflicts.ts'

/** A press on what waits of a change: it is done once, or its form is opened again. */
export async function changeStep(
  ask: Ask,
  step: { readonly type: ChangeAction; readonly proposalId: ProposalId },
): Promise<Reply> {
  const kind = step.type === 'edit-now' ? EDIT_PROPOSAL : MOVE_PROPOSAL
  const request = { asker: ask.asker, id: step.proposalId, kind }
  const found = await (step.type === 'move-change' ? findProposal : takeProposal)(ask.parts.deps, request)
  if (!found.ok) return refuse(ask, found.refusal)
  if (step.type === 'edit-now')
    return applyEdit(ask, { asker: ask.asker, shown: null, ...readKeptEdit(ask, found.value) })
  const waiting = readKeptMove(found.value)
  if (step.type === 'move-now') return moveNow(ask, waiting)
  const managed = await findManaged(ask, waiting.sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const session = managed.value
  const { when, duration } = waiting.typed
  const values = { when: when ?? typedStart(session), duration: duration ?? plannedLength(session) }
  return { type: 'form', form: rescheduleForm({ session, values }, ask.seen) }
}

/** A proposal lives for 15 minutes and is read by what wrote it, so that its form is known. */
function readKeptEdit(ask: Ask, { input }: Proposal) {
  const { sessionId, fields, mentorId } = input as unknown as {
    readonly sessionId: SessionId
    readonly fields: FieldTexts
    readonly mentorId?: PersonId
  }
  const { passcode } = fields
  const opened = passcode === undefined ? {} : { passcode: ask.parts.secrets.decrypt(passcode, placeOf(ask)) }
  return { sessionId, fields: { ...fields, ...opened }, ...(mentorId === undefined ? {} : { mentorId }) }
}
