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
  return {
    title: heading(session, { before: 'Your attendance: ' }),
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      {
        type: 'text',
        text: [
          opening(record),
          { strong: seen.words.common.result[verdict.result] },
          '. ',
          ...ownVerdictWords(verdict.reason, seen.zone),
          '.',
        ],
      },
      ...openBlocks(verdict),
      { type: 'buttons', buttons: [disputeButton(session, seen), detailsButton(session, seen)] },
    ],
  }
}

function opening({ again, answered }: Recorded): string {
  const changed = again ? 'What is recorded of you is another thing now: ' : 'Recorded of you: '
  if (!answered) return changed
  return `You said that it was wrong, and it was looked at. ${again ? changed : 'It stays as it is: '}`
}

function openBlocks({ confidence }: Verdict): readonly Block[] {
  if (confidence === 'confirmed') return []
  const text =
    confidence === 'claimed'
      ? 'The mentor can still confirm it or say otherwise; after 36 hours it stands as it is.'
      : 'It can still change until 36 hours after the end. If it does, you are told.'
  return [{ type: 'note', text: [text] }]
}
