import type { Session } from '../../domain/entities.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { heading, isOver } from '../session-words.ts'
import type { Button, View } from '../view.ts'
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
      {
        type: 'text',
        text: [
          { strong: isOver(session, seen.now) ? 'You hosted this session.' : 'You host this session.' },
          '\n',
          ...sessionLead(session, seen),
        ],
      },
      sessionFactsBlock(facts, seen),
      {
        type: 'buttons',
        buttons: hostButtons(session, seen.now),
      },
    ],
  }
}

function hostButtons(session: Session, now: Date): readonly Button[] {
  const { id, status } = session
  if (isOver(session, now)) return [attendeesButton(id), detailsButton(session)]
  const attendees = attendeesButton(id)
  if (status === 'live') return [manageButton(id, 'extend'), manageButton(id, 'end'), attendees, detailsButton(session)]
  const change = [calendarButton(session), manageButton(id, 'cancel-form')]
  return [manageButton(id, 'start'), attendees, detailsButton(session), ...change]
}
