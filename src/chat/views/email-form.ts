import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** The address that stands in it at first. */
export type EmailForm = { readonly email: string | null }

/** Asks for a mail address (field `email`). */
export function emailForm({ email }: EmailForm, _seen: Seen): Form {
  const field: Field = {
    id: 'email',
    label: 'Your email address',
    hint: 'A code is mailed there; typing it proves that the address is yours',
    required: true,
    type: 'line',
    most: 254,
    placeholder: 'ada@example.org',
  }
  return {
    id: encode({ type: 'email' }),
    title: 'Email',
    submit: 'Mail me a code',
    fields: [filled(field, email ?? undefined)],
  }
}
