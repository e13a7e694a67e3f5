/**
 * What is wrong with a time that was refused, in words for the person who typed it.
 *
 * @module
 */
import type { WhenProblem } from '../../when-refusal.ts'

/**
 * One plain sentence: what is wrong and, where it helps, what to type instead. `why` comes as a word of the reader of times; another
 * one is told in general words.
 */
export function whenProblem(why: string): string {
  const words: Readonly<Partial<Record<string, string>>> = WORDS
  return words[why] ?? 'I cannot read that as a time.'
}

const WORDS: Readonly<Record<WhenProblem, string>> = {
  empty: 'No time was given.',
  'too-long': 'That is longer than a time.',
  'no-time': 'I found no time in that.',
  leftover: 'I did not understand all of that.',
  'no-hour': 'That names a day without an hour.',
  'no-day': 'That leaves open which day is meant. Name the day or its date.',
  'ambiguous-hour': 'That hour can mean two times. Add am or pm, or write it as 18:00.',
  'ambiguous-date': 'That date reads as two days. Write the month as a word, or the year first: 2026-12-01.',
  'ambiguous-zone': 'That time zone can mean two times. Write its full name, as Europe/Berlin.',
  'no-such-date': 'There is no such date.',
  'weekday-mismatch': 'That date falls on another weekday.',
  'unknown-zone': 'I know no such time zone.',
  range: 'That is a start and an end. Give the start here, and the length as duration.',
  past: 'That time has gone by.',
  'too-far': 'That is more than two years ahead.',
}
