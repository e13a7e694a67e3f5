/**
 * All that Rollcall says to people, in every language that it speaks. A view takes its words from `seen.words`; nothing else in
 * this room holds a sentence. The compiler keeps each language complete, since all of them have the type of the English one.
 *
 * @module
 */
import { firstLocaleOf, type Locale, localeOf } from '../../domain/words.ts'
import { EN } from './en.ts'
import { ES } from './es.ts'

/** The words of one language, by topic. */
export type Words = typeof EN

/** The words for somebody, by the language that their platform tells of them (BCP 47, or null). */
export function wordsFor(tag: string | null): Words {
  return WORDS[localeOf(tag)]
}

/** The words for the first of these languages that Rollcall speaks, as a browser lists them (BCP 47, best first); English where none is. */
export function wordsForFirst(tags: readonly string[]): Words {
  return WORDS[firstLocaleOf(tags)]
}

const WORDS: Readonly<Record<Locale, Words>> = { en: EN, es: ES }
