import type { Verdict } from '../../domain/entities.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import { ownVerdictWords } from '../verdict-words.ts'
import type { Block, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton, disputeButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** What was recorded of the reader; `again`: it was something else before, and they were told; `answered`: they had said that it is wrong. */
export type Recorded = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly verdict: Verdict
  readonly again: boolean
  readonly answered: boolean
}

/** The message after a session to each registered person: what was recorded of them and why. */
export function recorded(record: Recorded): View {
  const { facts, seen, verdict } = record
  const { session } = facts
  const { common, record: words } = seen.words
  return {
    title: heading(session, { before: words.yours }),
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      {
        type: 'text',
        text: [
          words.opening(record),
          { strong: common.result[verdict.result] },
          '. ',
          ...ownVerdictWords(verdict.reason, seen),
          '.',
        ],
      },
      ...openBlocks(verdict, seen),
      { type: 'buttons', buttons: [disputeButton(session, seen), detailsButton(session, seen)] },
    ],
  }
}

function openBlocks({ confidence }: Verdict, { words: { record } }: Seen): readonly Block[] {
  if (confidence === 'confirmed') return []
  return [{ type: 'note', text: [confidence === 'claimed' ? record.claimed : record.provisional] }]
}
