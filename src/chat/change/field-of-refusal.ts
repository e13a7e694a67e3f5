import type { FieldTexts } from '../../domain/merge-fields.ts'
import type { Refusal } from '../../domain/refusal.ts'

/** The field of those given that a refusal is about, or null where it is about no field. */
export function fieldOfRefusal(refusal: Refusal, given: FieldTexts): string | null {
  const field = namedField(refusal, given)
  return field !== null && field in given ? field : null
}

function namedField(refusal: Refusal, given: FieldTexts): string | null {
  switch (refusal.code) {
    case 'text_missing':
    case 'text_too_long':
    case 'text_unusable':
      return refusal.field
    case 'segment_unknown':
      return 'audience'
    case 'provider_unusable':
      return 'provider' in given ? 'provider' : 'link'
    case 'link_missing':
      return 'link'
    case 'link_unusable':
      return refusal.link === given.link?.trim() ? 'link' : 'backup_link'
    case 'capacity_unusable':
      return 'capacity'
    default:
      return null
  }
}
