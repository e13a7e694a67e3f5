import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import type { Seen } from './seen.ts'

/** Asks for the code that was mailed (field `code`). */
export function emailCodeForm(_seen: Seen): Form {
  return {
    id: encode({ type: 'email-code' }),
    title: 'Code from the mail',
    submit: 'Confirm',
    fields: [
      {
        id: 'code',
        label: 'The code that was mailed to you',
        required: true,
        type: 'line',
        most: 40,
        placeholder: 'K7PM-2QXD',
      },
    ],
  }
}
