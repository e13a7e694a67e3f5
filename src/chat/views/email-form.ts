import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** The address that stands in it at first. */
export type EmailForm = { readonly email: string | null }

/** Asks for a mail address (field `email`). */
export function emailForm({ email }: EmailForm, seen: Seen): Form {
  const { email: words } = seen.words.me
  const field: Field = {
    id: 'email',
    label: words.label,
    hint: words.hint,
    required: true,
    type: 'line',
    most: 254,
    placeholder: 'ada@example.org',
  }
  return {
    id: encode({ type: 'email' }),
    title: words.title,
    submit: words.submit,
    fields: [filled(field, email ?? undefined)],
  }
}
