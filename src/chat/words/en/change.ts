import type { Span, Text } from '../../view.ts'

/** Changing a session: before and after, and what stands in the way. */
export const EN_CHANGE = {
  changed: 'Changed: ',
  nothing: 'Nothing was changed: it is all like this already.',
  none: 'none',
  starts: 'Starts',
  nobodyYet: 'nobody yet',
  noLimit: 'no limit',
  passcodeOther: 'another one',
  passcodeNew: 'none → kept',
  passcodeGone: 'kept → none',
  usualChannel: 'usual channel',
  keepPlaces: (registered: number, capacity: number) =>
    `All ${registered} who have a place keep it; nobody new gets one until fewer than ${capacity} places are taken.`,
  promoted: (count: number) =>
    count === 1
      ? '1 person from the waitlist has a place now, and is told.'
      : `${count} people from the waitlist have a place now, and are told.`,
  onlyThis: (following: Span, all: Span): Text => [
    'Only this session of its series. Add ',
    following,
    ' or ',
    all,
    ' to the command to change others too.',
  ],
  /** Two versions of a field. */
  meanwhile: (number: number) => `#${number} was changed while you wrote`,
  now: 'Now: ',
  yours: 'Yours: ',
  empty: 'nothing',
  useMine: 'Use mine',
  notStoredYours: 'Nothing of yours is stored yet. It waits 15 minutes for you.',
  /** A move that waits. */
  move: 'Move ',
  itWas: 'It was',
  itIs: 'Now',
  youAskFor: 'You ask for',
  movedMeanwhile: 'Somebody else moved it while you wrote.',
  goAhead: 'Go ahead',
  change: 'Change…',
  notStored: 'Nothing is stored and nobody is told yet. This waits 15 minutes for you.',
  /** Forms: titles and buttons at most 24 characters, hints at most 100. */
  editTitle: (number: number) => `Edit #${number}`,
  roomTitle: (number: number) => `The room of #${number}`,
  rescheduleTitle: (number: number) => `Reschedule #${number}`,
  assignTitle: (number: number) => `Mentor of #${number}`,
  cancelTitle: (number: number) => `Cancel session #${number}?`,
  assign: 'Assign',
  cancel: 'Cancel the session',
  keep: 'Keep it',
  why: 'Why?',
  whyHint: (heading: string) => `Sending this cancels it; your words show on the card of ${heading}`,
  whyExample: 'Maya is ill',
  /** The answer to cancelling. */
  nobodyRegistered: 'Nobody was registered.',
  affected: (count: number) =>
    `${count} ${count === 1 ? 'person was' : 'people were'} registered or waiting. Its card shows that it is cancelled.`,
  /** To whom a new session is mailed, and to its mentor. */
  forYou: 'A new session for you. ',
  joinForPlace: 'Join, and a place is yours.',
}
