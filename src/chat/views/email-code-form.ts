import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import type { Seen } from './seen.ts'

/** Asks for the code that was mailed (field `code`). */
export function emailCodeForm(seen: Seen): Form {
  const { email: words } = seen.words.me
  return {
    id: encode({ type: 'email-code' }),
    title: words.codeTitle,
    submit: words.confirm,
    fields: [
      {
        id: 'code',
        label: words.codeLabel,
        required: true,
        type: 'line',
        most: 40,
        placeholder: 'K7PM-2QXD',
      },
    ],
  }
}
