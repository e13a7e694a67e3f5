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
  const { join } = seen.words
  return {
    title: heading(session),
    tone: 'warning',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      {
        type: 'text',
        text: [already ? join.waitlistedAlready : join.waitlisted, { strong: join.position(position) }, join.yourTurn],
      },
      { type: 'buttons', buttons: [detailsButton(session, seen), leaveButton(session, seen)] },
    ],
  }
}
