import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton, leaveButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A registration, new or there already. */
export type Registered = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly doorsOpenAt: Date
  /** Whether they were registered before this press. */
  readonly already: boolean
}

/** The answer to Join before the doors open. */
export function registered({ facts, seen, doorsOpenAt, already }: Registered): View {
  const { session } = facts
  const { join } = seen.words
  const opening = { time: doorsOpenAt, show: 'time', zone: seen.zone } as const
  return {
    title: heading(session),
    tone: 'good',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      {
        type: 'text',
        text: [{ strong: already ? join.registeredAlready : join.registered }, ...join.doorsOpenAt(opening)],
      },
      {
        type: 'buttons',
        buttons: [calendarButton(session, seen), detailsButton(session, seen), leaveButton(session, seen)],
      },
    ],
  }
}
