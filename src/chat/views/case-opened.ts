import type { Disputed } from '../../usecases/dispute-record.ts'
import { heading } from '../session-words.ts'
import { peopleText } from '../spans.ts'
import type { Text, View } from '../view.ts'
import { detailsButton } from './session-buttons.ts'

/** The answer to That's wrong: who looks at it. */
export function caseOpened({ facts, asked, already }: Disputed): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: asked.length === 0 ? 'warning' : 'good',
    body: [
      { type: 'text', text: asked.length === 0 ? NOBODY : passedOn({ asked, already }) },
      { type: 'buttons', buttons: [detailsButton(session)] },
    ],
  }
}

const NAMED = 3

const NOBODY: Text = [
  { strong: 'Nobody can look at it here: ' },
  'the session has no mentor, and there is no admin but you. Please ask whoever runs your school.',
]

function passedOn({ asked, already }: Pick<Disputed, 'asked' | 'already'>): Text {
  return [
    { strong: already ? 'It was passed on already. ' : 'Passed on. ' },
    ...peopleText(asked, NAMED),
    asked.length === 1 ? ' sees' : ' see',
    ' the evidence and can put it right. You are told what comes of it.',
  ]
}
