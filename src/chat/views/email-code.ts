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
  const { email: words } = seen.words.me
  return {
    title: words.subject(code),
    body: [
      { type: 'text', text: [words.gave(shorten(name, 80), shorten(organizationName, 80))] },
      { type: 'text', text: words.typeIt({ code: `/session me code: ${code}` }) },
      { type: 'note', text: words.once({ time: expiresAt, show: 'time', zone: seen.zone }) },
    ],
  }
}
