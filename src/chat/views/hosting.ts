import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { attendeesButton, manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton } from './session-buttons.ts'
import { sessionFactsBlock } from './session-facts-block.ts'
import { sessionLead } from './session-lead.ts'
import { sessionTone } from './session-tone.ts'

/** A session that its mentor is told of. */
export type Hosting = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The direct message to the mentor of a session: it stands there until the session, with what the mentor does from it. */
export function hosting({ facts, seen }: Hosting): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: sessionTone(session, seen.now),
    body: [
      { type: 'text', text: [{ strong: 'You host this session.' }, '\n', ...sessionLead(session, seen)] },
      sessionFactsBlock(facts),
      {
        type: 'buttons',
        buttons: [
          manageButton(session.id, 'start'),
          attendeesButton(session.id),
          detailsButton(session),
          calendarButton(session),
          manageButton(session.id, 'cancel-form'),
        ],
      },
    ],
  }
}
