import type { PersonFacts, SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { View } from '../view.ts'
import { attendeesButton, manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'

/** Someone just invited, or assigned already. */
export type Invited = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly person: PersonFacts
  readonly already: boolean
}

/** The answer to an invitation. */
export function invited({ facts, seen, person, already }: Invited): View {
  const { session } = facts
  const { invite } = seen.words
  const outcome = already ? invite.could : invite.isInvited
  return {
    title: heading(session),
    tone: 'good',
    body: [
      { type: 'text', text: [personSpan(person), outcome] },
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'buttons', buttons: [manageButton(session.id, 'invite-form', seen), attendeesButton(session.id, seen)] },
    ],
  }
}
