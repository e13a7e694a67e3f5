import { encode } from '../action.ts'
import { plural, shorten } from '../spans.ts'
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
  return {
    title: 'Accounts linked',
    tone: 'good',
    body: [
      {
        type: 'text',
        text: [
          'You are ',
          { strong: shorten(person, 80) },
          ` with ${plural(accounts, 'account')} now. What you registered for with either is yours.`,
        ],
      },
      {
        type: 'buttons',
        buttons: [showButton('mine', seen), { label: 'My settings', action: encode({ type: 'me' }) }],
      },
    ],
  }
}
