import type { Reach } from '../../../domain/words.ts'
import type { Span, Text } from '../../view.ts'

/** One's own settings: zone, how and when one is told, address, accounts, and one's own data. */
export const EN_ME = {
  facts: {
    zone: 'Time zone',
    reminders: 'Reminders',
    email: 'Email',
    calendar: 'Calendar',
    role: 'Role',
    school: 'School',
    segments: 'Segments',
    accounts: 'Accounts',
  },
  none: 'None',
  meanwhile: 'You changed this elsewhere while you wrote',
  buttons: {
    settings: 'My settings',
    enterCode: 'Enter code…',
    setZone: 'Set time zone…',
    changeZone: 'Change time zone…',
    reminders: 'Reminders…',
    email: 'Email…',
    turnOn: 'Turn reminders on',
    link: 'Link accounts…',
    export: 'Download my data',
    forget: 'Forget me…',
  },
  /** What was just done. */
  done: {
    zone: (zone: Span): Text => ['Times are shown in ', zone, ' from now on.'],
    reminders: [{ strong: 'Saved. ' }, 'This is how you are told from now on.'] as Text,
    emailConfirmed: (address: Span): Text => [address, ' is yours, and mail goes there if you choose so.'],
    emailAsked: (address: Span, until: Span): Text => [
      'A code is on its way to ',
      address,
      '. Press Enter code… and type it before ',
      until,
      '. Until then everything stays as it is.',
    ],
  },
  zoneUnset: (used: string) => `Not set; ${used} is used`,
  zoneNow: (zone: string, time: string) => `${zone}, ${time} there now`,
  changesByDm: (off: string) => `${off}; changes come by direct message`,
  asEveryone: ' (as everyone here)',
  likeEveryone: 'as everyone here',
  mailOff: 'No mail is sent from here',
  bounced: (address: string) => `${address}, which refuses mail: confirm it again`,
  unconfirmed: (address: string) => `${address}, not confirmed yet`,
  calendarByFile:
    'Press Add to calendar on a session; mails about it bring it too. There is no calendar to subscribe to yet.',
  account: (name: string, space: string, platform: string) => `${name} in ${space} (${platform})`,
  moreAccounts: (count: number) => `and ${count} more`,
  notArrived: (address: Span, reason: string): Text => [
    'The code for ',
    address,
    ` did not arrive. ${reason} Check how it is written, or give another.`,
  ],
  dmInstead: {
    off: 'No mail is sent from here, so everything comes by direct message.',
    unconfirmed: 'No address of yours is confirmed, so everything comes by direct message.',
  },
  linkHint: [
    'Do you use another account, here or elsewhere? Make them one person: ',
    { code: '/session link' },
  ] as Text,
  /** How each choice of a channel is called. */
  reach: {
    dm: 'By direct message',
    email: 'By email',
    both: 'By direct message and email',
    off: 'No reminders',
  } as Record<Reach, string>,
  reachMenu: 'How you are told',
  reachOffNote: 'Changes and cancellations still reach you',
  /** Lengths of time before a session, as part of a sentence. */
  offsets: {
    never: 'not at any time',
    days: (days: number) => `${days} days`,
    before: (lengths: readonly string[], last: string) =>
      `${lengths.length === 0 ? last : `${lengths.join(', ')} and ${last}`} before the start`,
  },
  reminders: {
    title: 'Reminders',
    save: 'Save',
    when: 'How long before a session',
    whenHint: 'Up to five, like 24h, 1h, 10m. Empty: as everyone here',
    how: 'How you are told',
    howHint: 'Changes and cancellations always reach you',
    areOn: 'Reminders are on',
    on: (when: string) => `You are reminded by direct message: ${when}.`,
    areOff: 'Reminders are off',
    off: 'You get no more reminders, of any session. If one that you are in changes or is cancelled, you are still told.',
  },
  zone: {
    title: 'Time zone',
    label: 'Your time zone',
    hint: 'A city or a zone: Berlin, Europe/Berlin, America/New_York',
    save: 'Save',
    question: 'In which time zone are you? Then the times that you type are read in it.',
    set: 'Set my time zone…',
    isSet: (zone: Span, time: string): Text => ['Your time zone is ', zone, `. It is ${time} there now.`],
    goesBy: 'What you type and what is mailed to you goes by it; the cards in the chat show times as your app is set.',
  },
  email: {
    title: 'Email',
    label: 'Your email address',
    hint: 'A code is mailed there; typing it proves that the address is yours',
    submit: 'Mail me a code',
    codeTitle: 'Code from the mail',
    codeLabel: 'The code that was mailed to you',
    confirm: 'Confirm',
    subject: (code: string) => `${code} is your code for Rollcall`,
    gave: (name: string, school: string) => `${name} gave this address to be told of live sessions at ${school}.`,
    typeIt: (command: Span): Text => ['If that is you, type in the chat\n', command],
    once: (until: Span): Text => [
      'The code works once, until ',
      until,
      '. If it is not you, do nothing: without the code nothing more is sent here.',
    ],
  },
  data: {
    exported: 'Your data',
    inFile: (file: Span): Text => [
      'All that is kept of you here is in the file ',
      file,
      ': settings, accounts, registrations, what was recorded, and why. Only you get it.',
    ],
    forgetTitle: 'Forget me here?',
    forgetSubmit: 'Send',
    forgetDismiss: 'Back',
    sure: 'Are you sure?',
    sureHint: 'Your name, address, accounts and places go for good; what you attended stays counted',
    keepMe: 'No, keep me',
    forgetMe: 'Yes, forget me',
    kept: 'You are still known here. Nothing was changed.',
    forgotten: 'You are forgotten here',
    gone: 'Your name, your address, your accounts, your segments and your choices are gone.',
    leftPlaces: (count: number) =>
      count === 0
        ? ''
        : ` You gave up ${count === 1 ? 'your place in one session' : `your places in ${count} sessions`} to come.`,
    staysCounted:
      'What you attended stays counted, without your name. If you write here again, you begin as somebody new.',
    /** Stands for somebody who was forgotten, wherever they are counted. */
    formerMember: 'Former member',
  },
}
