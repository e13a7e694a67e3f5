import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton, leaveButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A place in line, new or there already. */
export type Waitlisted = {
  readonly facts: SessionFacts
  readonly seen: Seen
  /** From 1. */
  readonly position: number
  readonly already: boolean
}

/** The answer to Join where the session is full. */
export function waitlisted({ facts, seen, position, already }: Waitlisted): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: 'warning',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      {
        type: 'text',
        text: [
          already ? 'You are on the waitlist already: ' : 'All places are taken. You are on the waitlist: ',
          { strong: `number ${position}` },
          '. If a place is freed and you are first in line, it is yours, and you get a direct message.',
        ],
      },
      { type: 'buttons', buttons: [detailsButton(session), leaveButton(session)] },
    ],
  }
}
