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
  const known: Text =
    verdict === null
      ? [': nothing is recorded so far.']
      : [
          ': ',
          { strong: seen.words.common.result[verdict.result] },
          '. ',
          ...verdictWords(verdict.reason, seen.zone, markedBy),
          '.',
        ]
  const marks: Block = {
    type: 'buttons',
    buttons: MARKS.map((mark) => ({
      label: seen.words.common.result[mark],
      action: encode({ type: 'mark-as', sessionId: session.id, personId: person.id, as: mark }),
    })),
  }
  return {
    title: heading(session, { before: 'Mark: ' }),
    body: [
      { type: 'text', text: [personSpan(person), ...known] },
      {
        type: 'text',
        text: ['What is to be recorded? It counts over everything else, and says that you recorded it.'],
      },
      marks,
      { type: 'buttons', buttons: [...confirmButton(facts, attendee), attendeesButton(session.id, seen)] },
    ],
  }
}

/** A claim can be settled as it is, without a mark. */
function confirmButton({ session }: SessionFacts, { person, verdict }: Attendee): readonly Button[] {
  if (verdict?.confidence !== 'claimed') return []
  return [
    {
      label: 'Confirm the claim',
      action: encode({ type: 'confirm-claim', sessionId: session.id, personId: person.id }),
      tone: 'primary',
    },
  ]
}
