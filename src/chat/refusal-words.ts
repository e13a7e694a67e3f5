/**
 * The words of every refusal: what was wrong, and what to do or type instead. The compiler keeps them complete.
 *
 * @module
 */
import type { Refusal } from '../domain/refusal.ts'
import type { RefusalTable, RefusalWords } from './refusal-table.ts'
import { INPUT_REFUSALS } from './refusal-words-input.ts'
import { PEOPLE_REFUSALS } from './refusal-words-people.ts'
import { REPEAT_REFUSALS } from './refusal-words-repeat.ts'
import { SESSION_REFUSALS } from './refusal-words-session.ts'

/** The words of a refusal; instants are shown in `zone` (IANA). */
export function refusalWords(refusal: Refusal, zone: string): RefusalWords {
  // The table's own type pairs each code with its refusal, which the compiler cannot follow through a lookup.
  const words = WORDS[refusal.code] as (refusal: Refusal, zone: string) => RefusalWords
  return words(refusal, zone)
}

/** The same at a form's field: it speaks of what stands there, not of what one would type. */
export function fieldRefusalWords(refusal: Refusal, zone: string): RefusalWords {
  const { wrong, instead, atField } = refusalWords(refusal, zone)
  return { wrong, instead: atField ?? instead }
}

const WORDS: RefusalTable = { ...SESSION_REFUSALS, ...PEOPLE_REFUSALS, ...INPUT_REFUSALS, ...REPEAT_REFUSALS }
