import type { Refusal } from '../domain/refusal.ts'
import type { RefusalWords } from './refusal-table.ts'
import { plainText } from './spans.ts'
import type { Seen } from './views/seen.ts'

/** In whose language and zone it is said. */
type Told = Pick<Seen, 'zone' | 'words'>

/** What was wrong, and what to do or type instead. */
export function refusalWords(refusal: Refusal, { zone, words }: Told): RefusalWords {
  // The table's own type pairs each code with its refusal, which the compiler cannot follow through a lookup.
  const say = words.refusals[refusal.code] as (refusal: Refusal, zone: string) => RefusalWords
  return say(refusal, zone)
}

/** The same at a form's field: it speaks of what stands there, not of what one would type. */
export function fieldRefusalWords(refusal: Refusal, told: Told): RefusalWords {
  const { wrong, instead, atField } = refusalWords(refusal, told)
  return { wrong, instead: atField ?? instead }
}

/** That as plain text, for the place beside the field. */
export function fieldRefusalText(refusal: Refusal, told: Told): string {
  const { wrong, instead } = fieldRefusalWords(refusal, told)
  return plainText([...wrong, ' ', ...instead], told).trim()
}
