import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { attendeesButton, manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { joinButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** An end taken back. */
export type Reopened = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The answer to Reopen. */
export function reopened({ facts, seen }: Reopened): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: 'live',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'text', text: ['The end is taken back: the session is live again, and people can join.'] },
      {
        type: 'buttons',
        buttons: [
          joinButton(session),
          attendeesButton(session.id),
          manageButton(session.id, 'extend'),
          manageButton(session.id, 'end'),
        ],
      },
    ],
  }
}
