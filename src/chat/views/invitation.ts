import type { PersonFacts, SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Text, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { sessionButtons } from './session-buttons.ts'
import { sessionFactsBlock } from './session-facts-block.ts'
import { sessionLead } from './session-lead.ts'
import { sessionTone } from './session-tone.ts'

/** `by` is who invited them, where it is known. */
export type Invitation = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly by: PersonFacts | null
}

/** The direct message to someone who was invited. */
export function invitation({ facts, seen, by }: Invitation): View {
  const { session } = facts
  const { invite } = seen.words
  const opening: Text = by === null ? [invite.youAre] : invite.by(personSpan(by))
  return {
    title: heading(session),
    tone: sessionTone(session, seen.now),
    body: [
      { type: 'text', text: [...opening, '\n', ...sessionLead(session, seen)] },
      sessionFactsBlock(facts, seen),
      { type: 'buttons', buttons: sessionButtons(session, seen) },
    ],
  }
}
