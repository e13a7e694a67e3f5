import type { Verdict } from '../../domain/entities.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { heading, RESULT_WORDS } from '../session-words.ts'
import { ownVerdictWords } from '../verdict-words.ts'
import type { Block, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** What was recorded of the reader; `again`: it was something else before, and they were told. */
export type Recorded = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly verdict: Verdict
  readonly again: boolean
}

/** The message after a session to each registered person: what was recorded of them and why. */
export function recorded({ facts, seen, verdict, again }: Recorded): View {
  const { session } = facts
  const dispute = encode({ type: 'dispute', sessionId: session.id })
  return {
    title: heading(session, { before: 'Your attendance: ' }),
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      {
        type: 'text',
        text: [
          again ? 'What is recorded of you is another thing now: ' : 'Recorded of you: ',
          { strong: RESULT_WORDS[verdict.result] },
          '. ',
          ...ownVerdictWords(verdict.reason, seen.zone),
          '.',
        ],
      },
      ...openBlocks(verdict),
      { type: 'buttons', buttons: [{ label: "That's wrong", action: dispute }, detailsButton(session)] },
    ],
  }
}

function openBlocks({ confidence }: Verdict): readonly Block[] {
  if (confidence === 'confirmed') return []
  const text =
    confidence === 'claimed'
      ? 'The mentor can still confirm it or say otherwise; after 36 hours it stands as it is.'
      : 'It can still change until 36 hours after the end. If it does, you are told.'
  return [{ type: 'note', text: [text] }]
}
