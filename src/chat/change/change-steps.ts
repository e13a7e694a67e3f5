import type { ProposalId } from '../../domain/ids.ts'
import { findProposal } from '../../usecases/find-proposal.ts'
import type { SeriesScope } from '../../usecases/series-parts.ts'
import { takeProposal } from '../../usecases/take-proposal.ts'
import type { Ask } from '../ask.ts'
import { refuse } from '../ask.ts'
import { findManaged } from '../open-managed.ts'
import type { ChangeAction } from '../proposal-action.ts'
import type { Reply } from '../reply.ts'
import { plannedLength } from '../session-words.ts'
import { rescheduleForm } from '../views/reschedule-form.ts'
import { applyEdit } from './edit.ts'
import { EDIT_PROPOSAL, readKeptEdit } from './keep-edit.ts'
import { MOVE_PROPOSAL, readKeptMove, type WaitingMove } from './keep-move.ts'
import { typedStart } from './read-move.ts'
import { moveNow } from './reschedule.ts'

/** A press on what waits of a change: it is done once, or its form is opened again. */
export async function changeStep(
  ask: Ask,
  step: { readonly type: ChangeAction; readonly proposalId: ProposalId },
): Promise<Reply> {
  const { type } = step
  const kind = type === 'move-now' || type === 'move-change' ? MOVE_PROPOSAL : EDIT_PROPOSAL
  const request = { asker: ask.asker, id: step.proposalId, kind }
  const found = await (type === 'move-change' ? findProposal : takeProposal)(ask.parts.deps, request)
  if (!found.ok) return refuse(ask, found.refusal)
  if (type !== 'move-now' && type !== 'move-change') {
    const waiting = readKeptEdit(ask, found.value)
    const scope = type === 'edit-now' ? waiting.scope : SCOPES[type]
    return applyEdit(ask, { ...waiting, scope })
  }
  const waiting = readKeptMove(found.value)
  if (type === 'move-now') return moveNow(ask, waiting)
  const managed = await findManaged(ask, waiting.sessionId)
  if (!managed.ok) return refuse(ask, managed.refusal)
  const session = managed.value
  const { when, duration } = waiting.typed
  const values = {
    when: when ?? typedStart(session, ask.seen),
    duration: duration ?? plannedLength(session),
    ...scopeOf(waiting),
  }
  return { type: 'form', form: rescheduleForm({ session, values }, ask.seen) }
}

function scopeOf({ scope }: WaitingMove): { readonly scope?: SeriesScope } {
  return scope === null ? {} : { scope }
}

const SCOPES = { 'edit-this': null, 'edit-following': 'following', 'edit-all': 'all' } as const
