/**
 * Small pieces of text that several views are made of. Whatever is shortened says so: an ellipsis, or "and 12 more".
 *
 * @module
 */
import type { PersonFacts } from '../usecases/ports.ts'
import { dateTimeText, dayText, timeText } from './clock-text.ts'
import type { Span, Text } from './view.ts'
import type { InWords } from './words/basics.ts'

/** How many of a list are named, and in whose language it says how many more there are. */
type Listed = InWords & { readonly most: number }

/** Longer names are shown with an ellipsis, so that one name cannot push the others out. In characters. */
export const LONGEST_NAME = 60

/** A person to name: mentioned where they have an account, written by name elsewhere. */
export function personSpan(person: PersonFacts): Span {
  const accounts = person.identities.map(({ platform, externalId }) => ({ platform, externalId }))
  return { person: { name: oneLine(person.name, LONGEST_NAME), accounts } }
}

/** People in their order, at most `most` of them: `Ana, Ben and 12 more`. */
export function peopleText(people: readonly PersonFacts[], shown: Listed): Text {
  return listTexts(
    people.map((person) => [personSpan(person)]),
    shown,
  )
}

/** Words in their order, at most `most` of them: `Cohort 7, Cohort 8 and 3 more`. */
export function namesText(names: readonly string[], shown: Listed): Text {
  return listTexts(
    names.map((name) => [oneLine(name, LONGEST_NAME)]),
    shown,
  )
}

/** Texts in their order, at most `most` of them, and how many more there are. */
export function listTexts(texts: readonly Text[], { most, words }: Listed): Text {
  if (texts.length <= most) return joinTexts(texts, ', ')
  return [...joinTexts(texts.slice(0, most), ', '), words.common.andMore(texts.length - most)]
}

/** Texts with something between them; empty ones are left out. */
export function joinTexts(texts: readonly Text[], between: string): Text {
  return texts.filter((text) => text.length > 0).flatMap((text, index) => (index === 0 ? text : [between, ...text]))
}

/** `1 place`, `2 places`; `many` where the plural is not made with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The text itself, or as much of it as fits with an ellipsis at the end. Never cuts inside what is read as one character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text.slice(0, most))) {
    if (kept.length + segment.length > most - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** A text on one line, for headings, labels and facts, which must have some words. */
export function oneLine(text: string, most: number): string {
  const line = shorten(text.replace(/\s+/g, ' ').trim(), most)
  return line === '' ? NAMELESS : line
}

/** A text without its spans, for places that hold plain words only (a form's error). */
export function plainText(text: Text, { words }: InWords): string {
  return text.map((span) => plainSpan(span, words)).join('')
}

/** What stands for a text of nothing but spaces, in every language. */
const NAMELESS = '—'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function plainSpan(span: Span, words: InWords['words']): string {
  if (typeof span === 'string') return span
  if ('strong' in span) return span.strong
  if ('code' in span) return span.code
  if ('person' in span) return span.person.name
  if ('channel' in span) return words.common.theChannel
  if ('link' in span) return span.words
  const told = { zone: span.zone, words }
  if (span.show === 'date') return dayText(span.time, told)
  return span.show === 'time' ? timeText(span.time, span.zone) : dateTimeText(span.time, told)
}
