import { createDoor } from './door.ts'
import type { Mount } from './mount.ts'
import type { Page } from './page.ts'

/** What the way out of mail is built from; both give null for a token that is none of ours. */
export type UnsubscribeParts = {
  /** Whose mail it is (`openUnsubscribe`); must change nothing. */
  readonly open: (token: string) => Promise<{ readonly name: string } | null>
  /** Turns it off (`unsubscribe`); again is as good as once. */
  readonly turnOff: (token: string) => Promise<{ readonly name: string } | null>
}

/**
 * `/unsubscribe/TOKEN`: what `List-Unsubscribe` names. GET shows a button and changes nothing; POST turns mail off, from the button
 * as from a mailbox's own (RFC 8058: its body is `List-Unsubscribe=One-Click`, and it follows no redirect).
 */
export function createUnsubscribeDoor({ open, turnOff }: UnsubscribeParts): Mount {
  return createDoor({
    path: '/unsubscribe/',
    read: async (token) => pageFor(await open(token), ask),
    act: async (token) => pageFor(await turnOff(token), confirm),
    unknown: UNKNOWN,
  })
}

const UNKNOWN: Page = {
  status: 404,
  title: 'This link does not work',
  lines: [
    'It may have lost a part on its way.',
    'Open it from the mail once more, or choose how you are told in the chat with /session me.',
  ],
}

type Reader = { readonly name: string }

function pageFor(reader: Reader | null, show: (reader: Reader) => Page): Page {
  return reader === null ? UNKNOWN : show(reader)
}

function ask({ name }: Reader): Page {
  return {
    status: 200,
    title: 'Turn off mail?',
    lines: [`Rollcall then sends no more mail to ${name}. What it has to say comes by direct message in the chat.`],
    button: 'Turn off mail',
  }
}

function confirm({ name }: Reader): Page {
  return {
    status: 200,
    title: 'Mail is off',
    lines: [`Rollcall sends no more mail to ${name}. To get mail again, type /session me in the chat.`],
  }
}
