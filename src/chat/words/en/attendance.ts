import { EN_COMMON } from './common.ts'

/** Who comes or came: lists, counts, and marks by hand. */
export const EN_ATTENDANCE = {
  /** Before the number and title of the session. */
  attendees: 'Attendees: ',
  whoCame: 'Who came: ',
  mark: 'Mark attendance: ',
  /** Results as headings and counts of people. */
  results: EN_COMMON.result,
  walkIns: 'Walk-ins, not registered',
  toConfirm: 'To confirm',
  registered: 'Registered',
  waiting: 'Waiting',
  withdrawn: "Said they can't go",
  walkInCount: 'Walk-ins',
  /** The label of the share that came. */
  came: 'Came',
  /** `75%: 3 of 4 registered`, or of those whose result is settled where that is another number. */
  rate: ({ percent, came, counted, registered }: Rate) =>
    `${percent}%: ${came} of ${counted} ${counted === registered ? 'registered' : `with a result, of ${registered} registered`}`,
  besideOthers: (percent: number) => ` (${percent}% in your other sessions)`,
  nobodyYet: 'Nobody is registered yet. Invite people, or wait for them to press Join.',
  nobody: 'Nobody was registered, and nobody came.',
  people: (count: number) => `${count} ${count === 1 ? 'person' : 'people'} registered`,
  page: ({ first, last, count }: Page) => `${first} to ${last} of ${count} people`,
  previous: 'Previous',
  next: 'Next',
  markSomeone: 'Mark someone',
  noMentorSeen: 'There is no sign of its mentor. Those who came are counted as there.',
  claims:
    'Those to confirm pressed Join, but may not have got in. Confirm them all, or settle them one by one under Attendees; after 36 hours they count as attended.',
  provisional: 'Some results can still change as records arrive; Attendees shows them as they are.',
  /** Before names. */
  notReached: 'Not reached by any message about it: ',
  /** After a name. */
  nothingRecorded: ': nothing is recorded so far.',
  recorded: ': recorded.',
  whatToRecord: 'What is to be recorded? It counts over everything else, and says that you recorded it.',
  confirmClaim: 'Confirm attendance',
  change: 'Change',
  /** Before names. */
  confirmed: (count: number) => `${count} ${count === 1 ? 'person' : 'people'} confirmed as there: `,
  form: {
    title: (number: number) => `Mark for #${number}`,
    who: 'Who',
    as: 'What to record',
    asHint: 'It counts over everything else, and says that you recorded it',
    submit: 'Record',
  },
}

type Rate = {
  readonly percent: number
  readonly came: number
  readonly counted: number
  readonly registered: number
}
type Page = { readonly first: number; readonly last: number; readonly count: number }
