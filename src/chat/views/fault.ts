import { encode } from '../action.ts'
import type { View } from '../view.ts'

/** `reference` is what the log knows it by. */
export type Fault = {
  readonly reference: string
}

/** What someone sees when Rollcall itself failed. */
export function fault({ reference }: Fault): View {
  return {
    title: 'Something went wrong here',
    tone: 'warning',
    body: [
      {
        type: 'text',
        text: [
          'That was not your doing. Please try again in a moment; if it happens again, tell an admin the reference ',
          { code: reference },
          '.',
        ],
      },
      { type: 'buttons', buttons: [{ label: 'Help', action: encode({ type: 'help' }) }] },
    ],
  }
}
