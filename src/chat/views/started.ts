import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { attendeesButton, manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { joinButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A session that just went live. */
export type Started = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The answer to Start. */
export function started({ facts, seen }: Started): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: 'live',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'text', text: ['It is started. Join gives you the link, and counts you as there.'] },
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
