import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import type { Seen } from './seen.ts'

/** The zone that stands in it at first, and its fingerprint. */
export type ZoneForm = { readonly zone: string | null; readonly shown: string }

/** Asks for a time zone (field `zone`). */
export function zoneForm({ zone, shown }: ZoneForm, seen: Seen): Form {
  const { zone: words } = seen.words.me
  const field: Field = {
    id: 'zone',
    label: words.label,
    hint: words.hint,
    required: true,
    type: 'line',
    most: 100,
    placeholder: 'Europe/Berlin',
  }
  return {
    id: encode({ type: 'own', form: 'zone', shown }),
    title: words.title,
    submit: words.save,
    fields: [zone === null ? field : { ...field, value: zone }],
  }
}
