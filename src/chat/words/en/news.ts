import type { Span, Text } from '../../view.ts'

/** What people are told of a session that changed, begins or does not take place, and the way into its room. */
export const EN_NEWS = {
  /** Before a heading. */
  changed: 'Changed: ',
  cancelled: 'Cancelled: ',
  newTime: 'New time: ',
  newLength: 'New length: ',
  newTitle: 'New title. ',
  newMentor: 'New mentor: ',
  titleWas: (before: string): Text => ['It was: ', before],
  /** `before` and `after` are lengths (`1 h 30 min`). */
  insteadOfLength: (before: string, after: string) => `${after} instead of ${before}`,
  insteadOf: (before: Span): Text => [' instead of ', before],
  wayIn: 'The way in changed: Join gives you the new link when the doors open.',
  youHostNow: 'You host this session now',
  noMentorNow: 'It has no mentor for now',
  mentorWas: (before: Span): Text => ['. Until now: ', before],
  youHostNoMore: '. You no longer host it.',
  /** What stands where a card was moved away. */
  movedTo: (channel: Span): Text => ['Announced in ', channel, ' now.'],
  takesNoPlace: 'It will not take place.',
  /** Of one that was called off while it ran. */
  endsHere: 'It had begun, and does not go on.',
  nothingToDo: ' You do not need to do anything.',
  outOfCalendar: 'Out of your calendar: ',
  takenOut: "You said that you can't go. This mail takes the session out of your calendar.",
  ifAfterAll: ' If you can after all, press Join in the chat.',
  /** Below the line that says that it is live. */
  withMentor: (mentor: Span): Text => ['\nwith ', mentor],
  /** The way in. */
  open: 'Open the session',
  openBackup: 'Open the backup',
  link: 'Link',
  meetingId: 'Meeting id',
  passcode: 'Passcode',
  backupLink: 'Backup link',
  noLink: 'There is no link yet. Please ask the mentor where it happens.',
}
