import type { Text } from '../../view.ts'

/** The few things that a platform itself must say, since only it knows them; `platform` is its name. */
export const EN_PLATFORM = {
  unknownPerson: {
    title: (platform: string) => `${platform} is not answering`,
    about: (platform: string) =>
      `${platform} did not tell us who you are, so nothing was done. Please try again in a minute.`,
  },
  working: { title: 'One moment', about: 'This takes a little longer. The answer will appear here.' },
  tooLate: {
    title: 'That took too long',
    about: (platform: string) => `${platform} no longer lets us open the form. Please try again.`,
    again: 'The form could not be opened in time. Please do the same once more.',
  },
  unsaid: {
    title: 'Something went wrong',
    about: (platform: string, reference: string) =>
      `The answer could not be shown in ${platform}. Please try again. Reference: ${reference}`,
  },
  tooBig: {
    title: 'This cannot be shown',
    about: (platform: string, reference: string): Text => [
      `The answer does not fit into a ${platform} message. Reference: `,
      { code: reference },
    ],
  },
  /** What somebody is in a demo, and what its channels are for, which are said in English there. */
  demo: (english: string) => english,
  fileSent: (name: string) => `${name} is in your direct messages with Rollcall.`,
  fileUnsent: (name: string) => `${name} could not be sent to your direct messages. Please try again.`,
  /** After what is read aloud of a message that is longer. */
  moreInside: '… The rest is in the message.',
  /** The buttons that leave a form and an answer; at most 24 characters. */
  back: 'Back',
  close: 'Close',
  /** What is refused where one types or presses what is not there. */
  unfit: {
    channel: 'This channel is not here.',
    nothing: 'There is nothing to send.',
    command: 'There is no such command.',
    value: 'A person or channel in this is not here.',
    gone: 'It is gone already.',
    file: 'This file is gone.',
    tooLong: 'This is too long.',
    unreadable: 'This cannot be read, or is too long.',
  },
  unknownCommand: {
    title: 'There is no such command',
    about: (name: string): Text => [{ code: name }, ' is not known here. Try ', { code: '/session help' }, '.'],
  },
}
