import type { Attendee } from '../../usecases/list-attendees.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import { verdictWords } from '../verdict-words.ts'
import type { Text, View } from '../view.ts'
import { attendeesButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'

/** A mark just recorded, and what it made of the result. */
export type Marked = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly attendee: Attendee
}

/** The answer to a mark by hand. */
export function marked({ facts, seen, attendee }: Marked): View {
  const { session } = facts
  const { person, verdict, markedBy } = attendee
  const { attendance, common } = seen.words
  const outcome: Text =
    verdict === null
      ? [attendance.recorded]
      : [
          ': ',
          { strong: common.result[verdict.result] },
          '. ',
          ...verdictWords(verdict.reason, { ...seen, markedBy }),
          '.',
        ]
  const change = encode({ type: 'mark-person', sessionId: session.id, personId: person.id })
  return {
    title: heading(session),
    tone: 'good',
    body: [
      { type: 'text', text: [personSpan(person), ...outcome] },
      { type: 'buttons', buttons: [attendeesButton(session.id, seen), { label: attendance.change, action: change }] },
    ],
  }
}
