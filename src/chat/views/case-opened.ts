import type { Disputed } from '../../usecases/dispute-record.ts'
import { heading } from '../session-words.ts'
import { peopleText } from '../spans.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'

/** The answer to That's wrong: who looks at it. */
export function caseOpened({ facts, asked, already }: Disputed, seen: Seen): View {
  const { session } = facts
  const { record } = seen.words
  const who = peopleText(asked, { most: NAMED, words: seen.words })
  const text = asked.length === 0 ? record.nobodyLooks : record.passedOn(who, { count: asked.length, already })
  return {
    title: heading(session),
    tone: asked.length === 0 ? 'warning' : 'good',
    body: [
      { type: 'text', text },
      { type: 'buttons', buttons: [detailsButton(session, seen)] },
    ],
  }
}

const NAMED = 3
