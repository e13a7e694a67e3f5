import type { Form } from './form.ts'

/** The fields of a form in which more stands than they take, by id: no platform would open it. */
export function overfull({ fields }: Form): ReadonlySet<string> {
  const full = fields.filter((field) => 'most' in field && (field.value?.length ?? 0) > field.most)
  return new Set(full.map(({ id }) => id))
}
