import type { Text } from '../../view.ts'

/** A session that is being made, and the time that was understood for it. */
export const EN_CREATE = {
  discarded: 'Discarded',
  discardedOne: (title: string) => `Discarded: ${title}`,
  nothingStored: 'Nothing was stored or announced.',
  understood: (time: string): Text => ['Understood as ', { strong: time }, '.'],
  /** A wall time that a clock change skips, or that comes twice. */
  skipped: (later: string) => `The clocks there skip the time that was typed, so it is ${later} later.`,
  twice: 'The clocks there go back, so this time comes twice; the first of the two is taken.',
  leftOut: (day: string) => `${day}, which was typed, is no day of this rule: the series starts with its first.`,
  newSession: 'New session: ',
  create: 'Create',
  discard: 'Discard',
  moreOptions: 'More options…',
  repeat: 'Repeat…',
  room: 'Room…',
  waits: 'Nothing is stored or announced yet. This waits 15 minutes for you.',
  byLink: 'By the link',
  noLimit: 'No limit',
  kept: 'Kept; shown only to those who join',
  created: 'Created: ',
  notCreated: 'Not created yet',
  typedWaits: 'What you typed waits 15 minutes for you. Nothing is announced.',
}
