import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { sessionButtons } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A place that was freed. */
export type Promoted = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly doorsOpenAt: Date
}

/** The direct message to someone who moved up from the waitlist. */
export function promoted({ facts, seen, doorsOpenAt }: Promoted): View {
  const { session } = facts
  const open = doorsOpenAt.getTime() <= seen.now.getTime()
  const { session: words } = seen.words
  const doors = { time: doorsOpenAt, show: 'time', zone: seen.zone } as const
  return {
    title: heading(session),
    tone: 'good',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      {
        type: 'text',
        text: [
          { strong: words.placeFreed },
          ...(open ? [words.doorsOpenPress] : words.doorsOpenAt(doors)),
          words.sayIfNot,
        ],
      },
      { type: 'buttons', buttons: sessionButtons(session, seen) },
    ],
  }
}
