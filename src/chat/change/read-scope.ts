import { SERIES_SCOPES, type SeriesScope } from '../../usecases/series-parts.ts'
import { textOf } from '../ask.ts'
import type { InputValue } from '../form.ts'

/** How much of a series an option or a field says, beyond the session itself; null: that alone, also where it says nothing. */
export function readScope(value: InputValue | undefined): SeriesScope | null {
  const text = textOf(value)
  return SERIES_SCOPES.find((known) => known === text) ?? null
}
