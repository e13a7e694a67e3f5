import { encode } from '../action.ts'
import { oneLine, shorten } from '../spans.ts'
import type { View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { showButton } from './session-list.ts'

/** The organization that the space belongs to now. */
export type Connected = {
  readonly organizationName: string
  readonly spaceName: string
}

/** The answer to a good `connect` code. */
export function connected({ organizationName, spaceName }: Connected, seen: Seen): View {
  return {
    title: oneLine(`Connected to ${organizationName}`, LIMITS.title),
    tone: 'good',
    body: [
      {
        type: 'text',
        text: [
          { strong: shorten(spaceName, 80) },
          ' belongs to it now, with its people and segments. Sessions are shared from here on. People with accounts in both can make them one with ',
          { code: '/session link' },
          '.',
        ],
      },
      { type: 'buttons', buttons: [showButton('upcoming', seen), { label: 'Help', action: encode({ type: 'help' }) }] },
    ],
  }
}
