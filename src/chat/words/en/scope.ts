import type { Text } from '../../view.ts'

/** Changing several sessions of a series at once: how many, before and after, and what stays as it was. */
export const EN_SCOPE = {
  /** Label of a field; at most 45 characters. */
  question: 'Which sessions?',
  /** Choices and buttons. */
  this: 'This session only',
  following: 'This and all that follow',
  all: 'The whole series',
  asked: (number: number): Text => [
    { strong: `#${number} is part of a series.` },
    ' Which sessions are to be changed?',
  ],
  askedNote: 'Nothing is changed yet. This waits 15 minutes for you.',
  repeats: 'Repeats',
  sessions: 'Sessions',
  /** `numbers` as in `#41, #42`. */
  changed: (count: number, numbers: string) => `${count}: ${numbers}`,
  apart: (numbers: string) => `Changed on their own before, so they stay as they are: ${numbers}.`,
  kept: (numbers: string) => `Somebody else hosts ${numbers}: only they or an admin can change that.`,
  toldOnce: 'Everyone concerned is told once. Registrations stay as they are.',
  nothing: 'Nothing was changed: it is all like this already.',
  furtherOnly:
    'The sessions that are there are like this already. Those that the series makes from now on will be too.',
  /** To those concerned. */
  newTimes: 'New times: ',
  newDates: 'New dates. ',
  sameRule: 'They repeat as before, but on other days.',
  insteadOf: ' instead of ',
  moved: (count: number, numbers: string) =>
    `${count === 1 ? '1 session changes' : `${count} sessions change`}: ${numbers}.`,
  placeStays: 'You stay registered, or in line, as you are.',
  newLength: 'New length: ',
  newTitle: 'New title. ',
  itWas: 'It was: ',
  youHost: 'You host these sessions now',
  noMentor: 'They have no mentor for now',
  mentorWas: '. Until now: ',
  newMentor: 'New mentor: ',
  hostNoMore: '. You no longer host them.',
  wayIn: 'The way in changed: Join gives you the new link when the doors open.',
}
