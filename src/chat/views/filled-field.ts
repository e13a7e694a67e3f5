import type { Field } from '../form.ts'

/** A field with what stands in it at first, where something does. */
export function filled(field: Field, value: string | undefined): Field {
  return value === undefined ? field : { ...field, value }
}
