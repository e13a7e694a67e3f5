import type { Session } from '../../domain/entities.ts'
import type { ProposalId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A change of a session of a series that waits for how much of the series it is for. */
export type ScopeQuestion = {
  readonly proposalId: ProposalId
  readonly session: Pick<Session, 'number' | 'title'>
  readonly seen: Seen
}

/** Asks how much of its series a change is for; the form that was sent has no field left for that. */
export function scopeQuestion({ proposalId, session, seen }: ScopeQuestion): View {
  const words = seen.words.scope
  return {
    title: heading(session),
    body: [
      { type: 'text', text: words.asked(session.number) },
      {
        type: 'buttons',
        buttons: [
          { label: words.this, action: encode({ type: 'edit-this', proposalId }), tone: 'primary' },
          { label: words.following, action: encode({ type: 'edit-following', proposalId }) },
          { label: words.all, action: encode({ type: 'edit-all', proposalId }) },
        ],
      },
      { type: 'note', text: [words.askedNote] },
    ],
  }
}
