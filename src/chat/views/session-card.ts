import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import { sessionButtons } from './session-buttons.ts'
import { sessionFactsBlock } from './session-facts-block.ts'
import { sessionLead } from './session-lead.ts'
import { sessionTone } from './session-tone.ts'

/** The one card of a session (SPEC section 3): the same wherever it is announced, told or opened. */
export function sessionCard(facts: SessionFacts, seen: Seen): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: sessionTone(session, seen.now),
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      ...reasonBlocks(session, seen),
      sessionFactsBlock(facts, seen),
      { type: 'buttons', buttons: sessionButtons(session, seen) },
    ],
  }
}
