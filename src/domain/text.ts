/**
 * What people may write. Almost everything: emoji, any script, either direction, markup (each platform escapes). Refused is
 * only what no message can show or what would change the text around it.
 *
 * @module
 */
import type { Result } from './result.ts'
import { no, yes } from './result.ts'

/** A text to read: `field` names it in a refusal, `most` counts UTF-16 units, as platforms do. */
export type TextRule = { readonly field: string; readonly most: number; readonly lines: 'one' | 'many' }

/** The text without its outer space; on one line where the rule says so. Refuses `text_missing`, `text_too_long` and `text_unusable`. */
export function readText(text: string, rule: TextRule): Result<string> {
  const { field, most } = rule
  const clean = (rule.lines === 'one' ? text.replace(/\s+/g, ' ') : text.replace(/\r\n?|[\u2028\u2029]/g, '\n')).trim()
  if (clean.length > most) return no({ code: 'text_too_long', field, most, length: clean.length })
  if (UNUSABLE.test(clean.replace(/[\t\n]/g, '')) || !isBalanced(clean)) return no({ code: 'text_unusable', field })
  return isVisible(clean) ? yes(clean) : no({ code: 'text_missing', field })
}

/** The same where nothing may be written: null for nothing, or for what nobody could see. */
export function readOptionalText(text: string | null, rule: TextRule): Result<string | null> {
  if (text === null || text.trim() === '') return yes(null)
  const read = readText(text, rule)
  return !read.ok && read.refusal.code === 'text_missing' ? yes(null) : read
}

/** A name that a platform gave, made usable: what no message can show is left out; `fallback` where nothing is left. */
export function cleanName(name: string, fallback: string): string {
  const clean = name
    .replace(/[\u202A-\u202E\u2066-\u2069\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return isVisible(clean) ? [...clean].slice(0, LONGEST_NAME).join('').trim() : fallback
}

/** In characters; platforms allow fewer. */
const LONGEST_NAME = 100

/** Control characters, halves of a character, and the two that turn the direction of all that follows (Unicode UAX #9, LRO and RLO). */
const UNUSABLE = /[\p{Cc}\p{Cs}\u202D\u202E]/u

/** Characters that show nothing: spaces, formats, and the fillers that count as letters or symbols. */
const INVISIBLE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}\u115F\u1160\u2800\u3164\uFFA0]/gu

function isVisible(text: string): boolean {
  return text.replace(INVISIBLE, '') !== ''
}

const OPENING = new Set(['\u202A', '\u202B', '\u2066', '\u2067', '\u2068'])
const CLOSING = new Set(['\u202C', '\u2069'])

/** An embedding or isolate (phones wrap numbers in them) must close, else it would reorder the words after it. */
function isBalanced(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (OPENING.has(character)) open += 1
    if (CLOSING.has(character)) open -= 1
    if (open < 0) return false
  }
  return open === 0
}
