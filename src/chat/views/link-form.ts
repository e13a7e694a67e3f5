import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import type { Seen } from './seen.ts'

/** Asks for the code that the viewer's other account got (field `code`). */
export function linkForm(seen: Seen): Form {
  const { link } = seen.words.access
  return {
    id: encode({ type: 'link-code' }),
    title: link.title,
    submit: link.submit,
    fields: [{ type: 'line', id: 'code', label: link.codeLabel, required: true, most: 40, placeholder: 'K7PM-2QXD' }],
  }
}
