import type { Span, Text } from '../../view.ts'

/** One session for one person: Details, a row of a list, the reminder and the news of a free place. */
export const EN_SESSION = {
  /** Before the reason of a cancellation. */
  why: 'Why: ',
  withMentor: (who: Span): Text => ['with ', who],
  youHost: 'You host this session.',
  youHosted: 'You hosted this session.',
  youAreRegistered: 'You are registered.',
  youWereRegistered: 'You were registered.',
  position: (position: Span): Text => ['You are number ', position, ' on the waitlist.'],
  forOthers: 'This session is for others; its mentor or an admin can invite you.',
  withdrawn: "You said that you can't go. Press Join if you can after all.",
  doorsOpen: 'The doors are open: press Join, and you get the link.',
  doorsOpenAt: (time: Span): Text => ['The doors open at ', time, '.'],
  partOfSeries: 'Part of a series',
  manageNote: 'Only its mentor and admins see what follows.',
  /** Before the number and title of the session. */
  reminder: 'Reminder: ',
  pressThen: (time: Span): Text => ['The doors open at ', time, ': press Join then, and you get the link.'],
  remindersOff: 'Turn reminders off',
  placeFreed: 'A place was freed, and it is yours. ',
  doorsOpenPress: 'The doors are open: press Join.',
  sayIfNot: " If you can't go after all, please say so: others may be waiting for it.",
}
