import type { Refusal } from './refusal.ts'

/**
 * What of that which is typed about a session a refusal is about, by the name of its option; null where it is about nothing typed, or
 * about when. `link` is the link that was typed, by which its refusal is told from the backup link's.
 */
export function refusedField(refusal: Refusal, { link }: { readonly link?: string | null | undefined }): string | null {
  switch (refusal.code) {
    case 'text_missing':
    case 'text_too_long':
    case 'text_unusable':
      return refusal.field
    case 'duration_unusable':
      return 'duration'
    case 'segment_unknown':
      return 'audience'
    case 'provider_unusable':
      return 'provider'
    case 'link_missing':
      return 'link'
    case 'link_unusable':
      return refusal.link === link?.trim() ? 'link' : 'backup_link'
    case 'capacity_unusable':
      return 'capacity'
    default:
      return null
  }
}
