import type { Evidence, Verdict } from '../../domain/entities.ts'
import { MARKS } from '../../domain/words.ts'
import type { PersonFacts, SessionFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import { evidenceWords, verdictWords } from '../verdict-words.ts'
import type { Block, Text, View } from '../view.ts'
import { attendeesButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'

/** A case: who says that it is wrong (null for somebody who is no more), what is recorded, and all that speaks to it. */
export type Disputed = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly person: PersonFacts | null
  readonly verdict: Verdict | null
  readonly evidence: readonly Evidence[]
}

/** The message to the mentor about somebody's That's wrong: the evidence, and an answer in one press. */
export function disputed(dispute: Disputed): View {
  const { facts, seen, person } = dispute
  const { session } = facts
  const who: Text = person === null ? ['Somebody'] : [personSpan(person)]
  return {
    title: heading(session, { before: 'Please check: ' }),
    tone: 'warning',
    body: [
      {
        type: 'text',
        text: [...who, ' says that what was recorded of them is wrong.\n', ...sessionLead(session, seen)],
      },
      { type: 'text', text: recordText(dispute) },
      { type: 'text', text: evidenceText(dispute) },
      ...answerBlocks(dispute),
      { type: 'buttons', buttons: [attendeesButton(session.id, seen)] },
    ],
  }
}

function recordText({ verdict, seen }: Disputed): Text {
  if (verdict === null) return ['Nothing is recorded by now.']
  return [
    'Recorded: ',
    { strong: seen.words.common.result[verdict.result] },
    '. ',
    ...verdictWords(verdict.reason, seen.zone),
    '.',
  ]
}

/** Pieces of evidence shown: the latest, since what was decided by hand is among them. */
const SHOWN = 10

function evidenceText({ evidence, seen }: Disputed): Text {
  if (evidence.length === 0) return ['There is no evidence of them.']
  const lines = evidence.slice(-SHOWN).flatMap((one): Text => ['\n• ', ...evidenceWords(one, seen.zone)])
  const others = evidence.length - SHOWN
  return [{ strong: 'Evidence' }, ...(others > 0 ? [`\n${others} earlier, and`] : []), ...lines]
}

function answerBlocks({ facts, person, seen }: Disputed): readonly Block[] {
  if (person === null) return []
  const sessionId = facts.session.id
  const buttons = MARKS.map((as) => ({
    label: seen.words.common.result[as],
    action: encode({ type: 'mark-as', sessionId, personId: person.id, as }),
  }))
  return [
    { type: 'text', text: ['What was it? Your answer counts over everything else, and says that you gave it.'] },
    { type: 'buttons', buttons },
  ]
}
