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
  const { record } = seen.words
  const who = person === null ? record.somebody : personSpan(person)
  return {
    title: heading(session, { before: record.check }),
    tone: 'warning',
    body: [
      { type: 'text', text: [...record.saysWrong(who), ...sessionLead(session, seen)] },
      { type: 'text', text: recordText(dispute) },
      { type: 'text', text: evidenceText(dispute) },
      ...answerBlocks(dispute),
      { type: 'buttons', buttons: [attendeesButton(session.id, seen)] },
    ],
  }
}

function recordText({ verdict, seen }: Disputed): Text {
  const { record, common } = seen.words
  if (verdict === null) return [record.nothing]
  return [record.recorded, { strong: common.result[verdict.result] }, '. ', ...verdictWords(verdict.reason, seen), '.']
}

/** Pieces of evidence shown: the latest, since what was decided by hand is among them. */
const SHOWN = 10

function evidenceText({ evidence, seen }: Disputed): Text {
  const { record } = seen.words
  if (evidence.length === 0) return [record.noEvidence]
  const lines = evidence.slice(-SHOWN).flatMap((one): Text => ['\n• ', ...evidenceWords(one, seen)])
  const others = evidence.length - SHOWN
  return [{ strong: record.evidence }, ...(others > 0 ? [`\n${record.earlier(others)}`] : []), ...lines]
}

function answerBlocks({ facts, person, seen }: Disputed): readonly Block[] {
  if (person === null) return []
  const sessionId = facts.session.id
  const buttons = MARKS.map((as) => ({
    label: seen.words.common.result[as],
    action: encode({ type: 'mark-as', sessionId, personId: person.id, as }),
  }))
  return [
    { type: 'text', text: [seen.words.record.whatWasIt] },
    { type: 'buttons', buttons },
  ]
}
