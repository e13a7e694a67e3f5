/**
 * Puts together what somebody wrote in a form and what changed underneath while they wrote: field by field, by what the form
 * showed at first, of which it carries no more than a fingerprint.
 *
 * @module
 */

/** Texts by the name of their field; an empty one empties it. */
export type FieldTexts = Readonly<Partial<Record<string, string>>>

/** A field that two people changed at the same time: as it is now, and as the later of the two wrote it. */
export type FieldConflict = { readonly field: string; readonly now: string; readonly yours: string }

/** What of a form is to be kept, and what cannot be without taking back somebody else's change. */
export type MergedFields = { readonly changed: FieldTexts; readonly conflicts: readonly FieldConflict[] }

/** What somebody wrote, and the fingerprints of what was shown to them at first; null where no form was. */
export type WrittenFields = { readonly yours: FieldTexts; readonly shown: FieldTexts | null }

/**
 * What its author changed of what was shown to them, and has not become so meanwhile. A field that both changed, each in another
 * way, is a conflict.
 */
export function mergeFields(given: WrittenFields & { readonly now: FieldTexts }): MergedFields {
  const changed: Record<string, string> = {}
  const conflicts: FieldConflict[] = []
  for (const [field, text] of Object.entries(given.yours)) {
    const [yours, now] = [text ?? '', given.now[field] ?? '']
    const shown = given.shown?.[field]
    if (fingerprint(yours) === shown || plain(yours) === plain(now)) continue
    if (shown !== undefined && fingerprint(now) !== shown) conflicts.push({ field, now, yours })
    else changed[field] = yours
  }
  return { changed, conflicts }
}

/** What its author changed of what was shown to them, whatever holds now; all of it where no form was. */
export function writtenFields({ yours, shown }: WrittenFields): FieldTexts {
  if (shown === null) return yours
  return Object.fromEntries(Object.entries(yours).filter(([field, text]) => fingerprint(text ?? '') !== shown[field]))
}

/** Four characters that tell one text from another (FNV-1a, 32 bits, of which 20 are kept): enough for a form that is open. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const character of plain(text)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return ((hash >>> 0) % 36 ** FINGERPRINT_LENGTH).toString(36).padStart(FINGERPRINT_LENGTH, '0')
}

/** In characters. */
export const FINGERPRINT_LENGTH = 4

/** Platforms trim what was typed, and end lines in their own ways. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
