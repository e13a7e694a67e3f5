import type { Refusal } from '../domain/refusal.ts'
import type { Text } from './view.ts'

/** What was wrong, in one plain sentence, and what to do or type instead. */
export type RefusalWords = { readonly wrong: Text; readonly instead: Text }

/** The words of a refusal; instants are shown in `zone` (IANA). */
export function refusalWords(refusal: Refusal, zone: string): RefusalWords {
  void zone
  return { wrong: [refusal.code], instead: [] }
}
