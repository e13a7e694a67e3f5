import type { FieldTexts } from '../../domain/merge-fields.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { refusedField } from '../../domain/refused-field.ts'

/** The field of those given that a refusal is about, or null where it is about no field. */
export function fieldOfRefusal(refusal: Refusal, given: FieldTexts): string | null {
  const about = refusedField(refusal, given)
  // Where the link alone was typed, it is what does not go with the provider.
  const field = about === 'provider' && !('provider' in given) ? 'link' : about
  return field !== null && field in given ? field : null
}
