import { encode } from '../action.ts'
import { shorten } from '../spans.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { showButton } from './session-list.ts'

/** The person that the accounts are now, and how many accounts that makes. */
export type Linked = {
  readonly person: string
  readonly accounts: number
}

/** The answer to a good `link` code. */
export function linked({ person, accounts }: Linked, seen: Seen): View {
  const { access, me } = seen.words
  return {
    title: access.link.done,
    tone: 'good',
    body: [
      { type: 'text', text: access.link.areOne({ strong: shorten(person, 80) }, accounts) },
      {
        type: 'buttons',
        buttons: [showButton('mine', seen), { label: me.buttons.settings, action: encode({ type: 'me' }) }],
      },
    ],
  }
}
