import type { EarlyStanding } from '../../../usecases/join-links.ts'
import { EN_COMMON } from './common.ts'

/** The pages behind the links in mails and calendars. Instants come in as words: day, time and zone. */
export const EN_PAGES = {
  unknown: {
    title: 'This link does not work',
    join: [
      'It may have lost a part on its way, or belong to a session that is no more.',
      'Open it from the mail or the calendar once more, or press Join in the chat.',
    ] as readonly string[],
    unsubscribe: [
      'It may have lost a part on its way.',
      'Open it from the mail once more, or choose how you are told in the chat with /session me.',
    ] as readonly string[],
  },
  join: {
    start: (time: string) => `Start: ${time}`,
    mentor: (name: string) => `Mentor: ${name}`,
    button: EN_COMMON.buttons.join,
    forOneAlone: (name: string) => `This link is for ${name} alone: whoever presses Join here is counted as ${name}.`,
    /** Before the doors open, by what they have already. */
    early: (start: string, standing: EarlyStanding) =>
      `You are early: the session starts on ${start}.${EARLY[standing]}`,
    doorsOpen: (time: string) => `The doors open on ${time}. Come back then with this same link.`,
    keepPlace: 'Keep a place for me',
    joinLine: 'Join the waitlist',
    placeForOneAlone: (name: string) => `This link is for ${name} alone: so is the place.`,
    waiting: (position: number): readonly string[] => [
      `All places are taken. You are number ${position} in line.`,
      'When a place becomes free for you, Rollcall tells you at once, and this same link lets you in.',
    ],
    nowhere: [
      'You are counted as here, but this session has no room with a web address.',
      'Press Join in the chat to see where it is, or ask its mentor.',
    ] as readonly string[],
  },
  unsubscribe: {
    ask: 'Turn off mail?',
    askLine: (name: string) =>
      `Rollcall then sends no more mail to ${name}. What it has to say comes by direct message in the chat.`,
    button: 'Turn off mail',
    done: 'Mail is off',
    doneLine: (name: string) =>
      `Rollcall sends no more mail to ${name}. To get mail again, type /session me in the chat.`,
  },
  install: {
    installed: {
      title: (space: string) => `Rollcall is in ${space}`,
      lines: ({ platform }: InstallPlace): readonly string[] => [
        `Go back to ${platform} and type /session help in any channel.`,
        'The primary owner there is superadmin, and its admins start as admins.',
      ],
    },
    cancelled: {
      title: 'Nothing was installed',
      lines: ({ platform, address }: InstallPlace): readonly string[] => [
        `The installation was cancelled on ${platform}’s page, and Rollcall was given nothing.`,
        `To add it after all, open ${address}`,
      ],
    },
    stale: {
      title: 'Please begin again',
      lines: ({ platform, address }: InstallPlace): readonly string[] => [
        'This step of the installation was used already, is more than ten minutes old, or was begun in another browser. Nothing was changed by it.',
        `Open ${address} in this browser. If Rollcall is in your ${platform} already, there is nothing left to do.`,
      ],
    },
    everywhere: {
      title: 'Rollcall goes into one workspace at a time',
      lines: ({ address }: InstallPlace): readonly string[] => [
        'It was to be installed for a whole enterprise at once, which it cannot do: nothing was kept.',
        `Open ${address} again and choose a single workspace.`,
      ],
    },
    expiring: {
      title: 'Token rotation is switched on',
      lines: ({ platform }: InstallPlace): readonly string[] => [
        `The ${platform} app that Rollcall runs as has tokens that expire, which Rollcall does not renew: nothing was kept.`,
        'Whoever runs it makes an app from the manifest in its documentation, which leaves token rotation off.',
      ],
    },
    failed: {
      title: 'It did not work',
      lines: ({ platform, address }: InstallPlace): readonly string[] => [
        `${platform} did not finish the installation. Nothing was kept.`,
        `Try again in a minute: ${address}`,
      ],
    },
  },
}

type InstallPlace = { readonly platform: string; readonly address: string }

const EARLY: Readonly<Record<EarlyStanding, string>> = {
  registered: ' You are registered.',
  waitlisted: ' You are in line for a place.',
  free: '',
  full: ' All places are taken.',
}
