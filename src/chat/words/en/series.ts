import type { Text } from '../../view.ts'

/** Series: their cards, the answers and messages about them. */
export const EN_SERIES = {
  heading: 'Series: ',
  created: 'Created: ',
  cancelled: 'Cancelled: ',
  endsEarly: 'Ends early: ',
  changed: 'Changed: ',
  /** Where it is in its life; the rule stands after it. */
  isCancelled: 'Cancelled',
  isEndingEarly: 'Ends early',
  isOver: 'Over',
  /** Before the rule of a part that begins later; `day` as in `Thu 7 Jan 2027`. */
  from: (day: string) => `From ${day}: `,
  next: 'Next',
  /** Sessions beyond those named; `isOpen`: further ones are made later. */
  more: (count: number, isOpen: boolean) =>
    `and ${count} more ${count === 1 ? 'session' : 'sessions'}${isOpen ? ' so far' : ''}`,
  liveNow: ' · live now',
  placesInEach: (count: number) => `${count} in each`,
  registeredForAll: 'Registered for all',
  joinAll: 'Join all',
  joinAllAgain: 'Join all again',
  leaveAll: 'Leave all',
  cancelForm: 'Cancel…',
  forYou: 'A new series for you. ',
  youHost: 'You host this series.',
  made: (count: number, isOpen: boolean) =>
    `${count} ${count === 1 ? 'session was' : 'sessions were'} created.${isOpen ? ' Later ones are created 90 days ahead.' : ''}`,
  oneCard: 'One card announces it; each session gets its own a day before it starts.',
  joined: 'You are registered for all.',
  joinedAlready: 'You are registered for all already.',
  placesHeld: (of: { readonly registered: number; readonly waitlisted: number; readonly isOpen: boolean }) =>
    [
      of.registered === 0
        ? ''
        : ` You have a place in ${of.registered} ${of.registered === 1 ? 'session' : 'sessions'}.`,
      of.waitlisted === 0 ? '' : ` ${of.waitlisted} ${of.waitlisted === 1 ? 'is' : 'are'} full: you are in line there.`,
      of.isOpen ? ' Sessions created later are yours too.' : '',
    ].join(''),
  placesFreed: (count: number): Text => [
    {
      strong:
        count === 1
          ? 'A place was freed, and it is yours.'
          : `A place was freed in ${count} sessions, and it is yours in each.`,
    },
    " If you can't go to one after all, please say so there: others may be waiting for it.",
  ],
  leaveOne: "Can't go once? Press Can't go on that session alone: the others stay yours.",
  left: (count: number) =>
    `You gave up ${count} ${count === 1 ? 'session' : 'sessions'}, and are not registered for any later ones.`,
  leftNone: 'You were not registered for any of its upcoming sessions.',
  /** `when` is there where a first of them is known; `numbers` as in `#41, #42`. */
  calledOff: (count: number, when: Text, numbers: string): Text => [
    { strong: `${count} ${count === 1 ? 'session' : 'sessions'}` },
    count === 1 ? ' is cancelled' : ' are cancelled',
    ...(when.length === 0 ? [] : [', from ', ...when, ' on']),
    `: ${numbers}.`,
  ],
  doNotTakePlace: (count: number, when: Text, numbers: string): Text => [
    { strong: `${count} ${count === 1 ? 'session' : 'sessions'}` },
    ...(when.length === 0 ? [] : [' from ', ...when, ' on']),
    ` will not take place: ${numbers}.`,
  ],
  othersHost: (numbers: string) => `Somebody else hosts ${numbers}: only they or an admin can cancel that.`,
  /** `goesOn`: a part that somebody else hosts still makes further sessions. */
  toldOnce: (goesOn: boolean): string =>
    goesOn
      ? 'Everyone who was registered is told once.'
      : 'Everyone who was registered is told once. No more sessions are created.',
  nothingToDo: 'You do not need to do anything.',
  numbersMore: (shown: string, others: number) => `${shown} and ${others} more`,
}
