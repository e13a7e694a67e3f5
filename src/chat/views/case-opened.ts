import type { Disputed } from '../../usecases/dispute-record.ts'
import { heading } from '../session-words.ts'
import { peopleText } from '../spans.ts'
import type { Text, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'

/** The answer to That's wrong: who looks at it. */
export function caseOpened({ facts, asked, already }: Disputed, seen: Seen): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: asked.length === 0 ? 'warning' : 'good',
    body: [
      { type: 'text', text: asked.length === 0 ? NOBODY : passedOn({ asked, already }, seen) },
      { type: 'buttons', buttons: [detailsButton(session, seen)] },
    ],
  }
}

const NAMED = 3

const NOBODY: Text = [
  { strong: 'Nobody can look at it here: ' },
  'the session has no mentor, and there is no admin but you. Please ask whoever runs your school.',
]

function passedOn({ asked, already }: Pick<Disputed, 'asked' | 'already'>, seen: Seen): Text {
  return [
    { strong: already ? 'It was passed on already. ' : 'Passed on. ' },
    ...peopleText(asked, { most: NAMED, words: seen.words }),
    asked.length === 1 ? ' sees' : ' see',
    ' the evidence and can put it right. You are told what comes of it.',
  ]
}
