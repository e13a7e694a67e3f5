import type { Span, Text } from '../../view.ts'

/** What was recorded of somebody, told to them, and what they say of it. */
export const EN_RECORD = {
  /** Before the number and title of the session. */
  yours: 'Your attendance: ',
  check: 'Please check: ',
  /** Before a result, to the person whom it is about. */
  ofYou: 'Recorded for you: ',
  /** The same in the message: `again` where it was something else before, `answered` where they had said that it is wrong. */
  opening: ({ again, answered }: Opening) => {
    const changed = again ? 'What is recorded for you has changed: ' : 'Recorded for you: '
    if (!answered) return changed
    return `You said that it was wrong, and it was looked at. ${again ? changed : 'It stays as it is: '}`
  },
  claimed: 'The mentor can still confirm it or say otherwise; after 36 hours it stands as it is.',
  provisional: 'It can still change until 36 hours after the end. If it does, you are told.',
  somebody: 'Somebody',
  /** A line of its own. */
  saysWrong: (who: Span): Text => [who, ' says that what was recorded for them is wrong.\n'],
  nothing: 'Nothing is recorded so far.',
  /** Before a result. */
  recorded: 'Recorded: ',
  noEvidence: 'There is no evidence that they were there.',
  evidence: 'Evidence',
  earlier: (count: number) => `${count} earlier, and`,
  whatWasIt: 'What was it? Your answer counts over everything else, and says that you gave it.',
  /** Nobody is there to pass it on to. */
  nobodyLooks: [
    { strong: 'Nobody can look at it here: ' },
    'the session has no mentor, and there is no admin but you. Please ask whoever runs your school.',
  ] as Text,
  passedOn: (who: Text, { count, already }: PassedOn): Text => [
    { strong: already ? 'It was passed on already. ' : 'Passed on. ' },
    ...who,
    count === 1 ? ' sees' : ' see',
    ' the evidence and can put it right. You will be told the result.',
  ],
}

type Opening = { readonly again: boolean; readonly answered: boolean }
type PassedOn = { readonly count: number; readonly already: boolean }
