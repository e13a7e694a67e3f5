import { MARKS } from '../../domain/words.ts'
import type { Attendee } from '../../usecases/list-attendees.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import { verdictWords } from '../verdict-words.ts'
import type { Block, Button, Text, View } from '../view.ts'
import { attendeesButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'

/** Someone whose result is to be settled, with what is known so far. */
export type MarkChoice = {
  readonly facts: SessionFacts
  readonly attendee: Attendee
  readonly seen: Seen
}

/** What to record for one person: a button for each mark. */
export function markChoice({ facts, attendee, seen }: MarkChoice): View {
  const { session } = facts
  const { person, verdict, markedBy } = attendee
  const { attendance, common } = seen.words
  const known: Text =
    verdict === null
      ? [attendance.nothingRecorded]
      : [
          ': ',
          { strong: common.result[verdict.result] },
          '. ',
          ...verdictWords(verdict.reason, { ...seen, markedBy }),
          '.',
        ]
  const marks: Block = {
    type: 'buttons',
    buttons: MARKS.map((mark) => ({
      label: common.result[mark],
      action: encode({ type: 'mark-as', sessionId: session.id, personId: person.id, as: mark }),
    })),
  }
  return {
    title: heading(session, { before: attendance.mark }),
    body: [
      { type: 'text', text: [personSpan(person), ...known] },
      { type: 'text', text: [attendance.whatToRecord] },
      marks,
      { type: 'buttons', buttons: [...confirmButton({ facts, attendee, seen }), attendeesButton(session.id, seen)] },
    ],
  }
}

/** A claim can be settled as it is, without a mark. */
function confirmButton({ facts: { session }, attendee: { person, verdict }, seen }: MarkChoice): readonly Button[] {
  if (verdict?.confidence !== 'claimed') return []
  return [
    {
      label: seen.words.attendance.confirmClaim,
      action: encode({ type: 'confirm-claim', sessionId: session.id, personId: person.id }),
      tone: 'primary',
    },
  ]
}
