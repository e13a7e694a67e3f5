import type { SessionFacts } from '../../usecases/ports.ts'
import { heading, isOver } from '../session-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton, joinButton } from './session-buttons.ts'

/** What was given up. */
export type Left = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly was: 'registered' | 'waitlisted'
}

/** The answer to Can't go. */
export function left({ facts, seen, was }: Left): View {
  const { session } = facts
  const { join } = seen.words
  const again = isOver(session, seen.now) ? [] : [{ ...joinButton(session, seen), label: join.joinAfterAll }]
  return {
    title: heading(session),
    tone: 'muted',
    body: [
      {
        type: 'text',
        text: [was === 'registered' ? join.left : join.leftLine],
      },
      { type: 'buttons', buttons: [...again, detailsButton(session, seen)] },
    ],
  }
}
