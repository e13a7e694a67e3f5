import type { Span, Text } from '../../view.ts'

/** The home page: somebody's day, and for admins what needs attention. */
export const EN_HOME = {
  hello: (name: string) => `Hello ${name}`,
  next: 'Next for you',
  mine: 'You are registered for',
  hosting: 'You host today',
  open: 'Open to you',
  attention: 'Needs attention',
  today: 'My day',
  /** After the heading of a list that goes on; `button` leads to the others. */
  more: (count: number, button: string) => ` · and ${count} more: press ${button}`,
  moreAtLeast: (count: number, button: string) => ` · and at least ${count} more: press ${button}`,
  andOthers: (button: string) => ` · for all of them press ${button}`,
  headCount: (registered: number, capacity: number | null) =>
    capacity === null ? `${registered} registered` : `${registered} of ${capacity} places taken`,
  nothing: 'Nothing is planned.',
  nothingForStudents: ' As soon as a session is planned for you, it is shown here.',
  makeOne: (command: Span): Text => [' Make a session with ', command, ' or the button below.'],
  openOne: 'Open a session…',
  notWorking: (parts: string) => `Not working as it should: ${parts}.`,
  doctor: 'What is wrong…',
  all: 'All that needs attention',
  calm: 'Nothing needs attention: every session of the next two days is ready.',
  /** What is the matter with a session, after its title. */
  trouble: {
    noMentor: 'nobody hosts it',
    mentorAway: 'its mentor cannot host it',
    mentorMissed: 'its mentor is not there yet',
    noLink: 'it has no link',
    waiting: (count: number) => `full, ${count} waiting`,
    unreached: (count: number) => (count === 1 ? '1 person cannot be reached' : `${count} people cannot be reached`),
    claims: (count: number, until: Span): Text => [`${count} to confirm until `, until],
  },
}
