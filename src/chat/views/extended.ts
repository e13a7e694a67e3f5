import type { SessionFacts } from '../../usecases/ports.ts'
import { lengthText } from '../clock-text.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { attendeesButton, manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'

/** A live session made longer. */
export type Extended = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly addedMinutes: number
}

/** The answer to **+15 min**. */
export function extended({ facts, seen, addedMinutes }: Extended): View {
  const { session } = facts
  const end = { time: session.endTime, show: 'time', zone: seen.zone } as const
  return {
    title: heading(session),
    tone: 'live',
    body: [
      { type: 'text', text: seen.words.manage.extended(lengthText(addedMinutes), end) },
      {
        type: 'buttons',
        buttons: [
          manageButton(session.id, 'extend', seen),
          manageButton(session.id, 'end', seen),
          attendeesButton(session.id, seen),
        ],
      },
    ],
  }
}
