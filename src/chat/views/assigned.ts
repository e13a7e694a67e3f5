import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { descriptionBlocks } from './description-blocks.ts'
import type { Seen } from './seen.ts'
import { sessionButtons } from './session-buttons.ts'
import { sessionFactsBlock } from './session-facts-block.ts'
import { sessionLead } from './session-lead.ts'
import { sessionTone } from './session-tone.ts'

/** A session that is for the reader. */
export type Assigned = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The mail to somebody for whom a new session is, and who has not said yet whether they come. */
export function assigned({ facts, seen }: Assigned): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: sessionTone(session, seen.now),
    body: [
      {
        type: 'text',
        text: [
          { strong: seen.words.change.forYou },
          seen.words.change.joinForPlace,
          '\n',
          ...sessionLead(session, seen),
        ],
      },
      ...descriptionBlocks(session.description),
      sessionFactsBlock(facts, seen),
      { type: 'buttons', buttons: sessionButtons(session, seen) },
    ],
  }
}
