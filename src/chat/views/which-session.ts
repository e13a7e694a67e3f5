import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import type { PickGoal } from '../action-names.ts'
import { dateTimeText } from '../clock-text.ts'
import { heading } from '../session-words.ts'
import { shorten } from '../spans.ts'
import type { View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** Sessions to choose from, at most 25, and what is done with the one that is chosen. `typed` is the command as it was typed. */
export type WhichSession = {
  readonly typed: string
  readonly goal: PickGoal
  readonly sessions: readonly Pick<Session, 'id' | 'number' | 'title' | 'startTime'>[]
  readonly seen: Seen
}

/** Asks which session a command is about that named none. */
export function whichSession({ typed, goal, sessions, seen }: WhichSession): View {
  const { which } = seen.words.lists
  return {
    title: which.title,
    body: [
      { type: 'text', text: which.choose({ code: `${typed} 42` }) },
      {
        type: 'menu',
        action: encode({ type: 'pick', goal }),
        placeholder: which.menu,
        options: sessions.slice(0, LIMITS.options).map((session) => ({
          label: shorten(heading(session), LIMITS.optionLabel),
          value: session.id,
          note: dateTimeText(session.startTime, seen),
        })),
      },
    ],
  }
}
