import { shorten } from '../spans.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A code that proves an address, on its way there. */
export type EmailCode = {
  readonly code: string
  readonly expiresAt: Date
  /** Who gave the address. */
  readonly name: string
  readonly organizationName: string
  readonly seen: Seen
}

/** The mail with the code: complete in itself, for whoever reads it. */
export function emailCode({ code, expiresAt, name, organizationName, seen }: EmailCode): View {
  return {
    title: `${code} is your code for Rollcall`,
    body: [
      {
        type: 'text',
        text: [
          `${shorten(name, 80)} gave this address to be told of live sessions at ${shorten(organizationName, 80)}.`,
        ],
      },
      { type: 'text', text: ['If that is you, type in the chat\n', { code: `/session me code: ${code}` }] },
      {
        type: 'note',
        text: [
          'The code works once, until ',
          { time: expiresAt, show: 'time', zone: seen.zone },
          '. If it is not you, do nothing: without the code nothing more is sent here.',
        ],
      },
    ],
  }
}
