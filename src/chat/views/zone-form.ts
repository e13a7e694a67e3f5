import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import type { Seen } from './seen.ts'

/** The zone that stands in it at first. */
export type ZoneForm = {
  readonly zone: string | null
}

/** Asks for a time zone (field `zone`). */
export function zoneForm({ zone }: ZoneForm, _seen: Seen): Form {
  const field: Field = {
    id: 'zone',
    label: 'Your time zone',
    hint: 'A city or a zone: Berlin, Europe/Berlin, America/New_York',
    required: true,
    type: 'line',
    most: 100,
    placeholder: 'Europe/Berlin',
  }
  return {
    id: encode({ type: 'zone' }),
    title: 'Time zone',
    submit: 'Save',
    fields: [zone === null ? field : { ...field, value: zone }],
  }
}
