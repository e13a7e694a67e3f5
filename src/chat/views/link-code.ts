import { encode } from '../action.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A code, shown this once. */
export type LinkCode = {
  readonly code: string
  readonly expiresAt: Date
  readonly seen: Seen
}

/** The one-time code that makes another account one's own. */
export function linkCode({ code, expiresAt, seen }: LinkCode): View {
  const { link, once } = seen.words.access
  return {
    title: link.title,
    body: [
      { type: 'text', text: link.type({ code: `/session link code: ${code}` }) },
      { type: 'text', text: [link.after] },
      { type: 'note', text: once({ time: expiresAt, show: 'time', zone: seen.zone }) },
      { type: 'buttons', buttons: [{ label: link.haveCode, action: encode({ type: 'link-form' }) }] },
    ],
  }
}
