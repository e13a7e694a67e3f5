/**
 * Pieces of which refusals are made in every language.
 *
 * @module
 */
import type { Session } from '../../domain/entities.ts'
import type { Titled } from '../../domain/refusal.ts'
import { heading } from '../session-words.ts'
import { listTexts, shorten } from '../spans.ts'
import type { Span, Text } from '../view.ts'
import type { InWords } from './basics.ts'

/** An instant with its day, in `zone` (IANA). */
export function fullTime(time: Date, zone: string): Span {
  return { time, show: 'full', zone }
}

/** What somebody typed, said back in full weight and cut with an ellipsis; `nothing` where it is empty. */
export function saidBack(value: string, nothing: string): Span {
  return { strong: shorten(value.trim() === '' ? nothing : value, LONGEST_QUOTE) }
}

/** The name of an option or a field as a word: `meeting_id` is `meeting id`. */
export function plainName(field: string): string {
  return shorten(field.replaceAll('_', ' '), LONGEST_QUOTE)
}

/** What can be typed, in its order. */
export function codesText(lines: readonly string[], { words }: InWords): Text {
  const shown = lines
    .slice(0, OPTIONS_LISTED)
    .flatMap((code, index): Text => (index === 0 ? [{ code }] : [', ', { code }]))
  return lines.length > OPTIONS_LISTED ? [...shown, words.common.andMore(lines.length - OPTIONS_LISTED)] : shown
}

/** Sessions of one title, told apart by when they start: `#41 (Tue, 6 Oct 2026, 18:00), #42 (…)`. */
export function titledList(sessions: readonly Titled[], seen: InWords & { readonly zone: string }): Text {
  const { zone, words } = seen
  return listTexts(
    sessions.map(({ number, startsAt }) => [{ code: `#${number}` }, ' (', fullTime(startsAt, zone), ')']),
    { most: SESSIONS_LISTED, words },
  )
}

/** Sessions by number and title, in full weight: `#41 Coaching, #42 Interviews`. */
export function headingsText(sessions: readonly Pick<Session, 'number' | 'title'>[], shown: InWords): Text {
  return listTexts(
    sessions.map((session) => [{ strong: shorten(heading(session), LONGEST_QUOTE) }]),
    { most: SESSIONS_LISTED, ...shown },
  )
}

/** Whether somebody looks for their language among their own settings, by any of its names. */
export function isOwnLanguage({ verb, option }: { readonly verb: string; readonly option: string }): boolean {
  return verb === 'me' && /^(?:lang(?:uage)?|locale|idioma|lengua(?:je)?)$/i.test(option)
}

/** A command of the table as one types it. */
export function commandLine(command: string, rest: string): string {
  return `/${shorten(command, 40)}${rest === '' ? '' : ` ${rest}`}`
}

/** A verb of the table as one types it. */
export function verbLine(verb: string): string {
  return verb === '' ? '/sessions' : `/session ${verb}`
}

/** What looks for sessions with this in their title. */
export function searchLine(text: string): string {
  return `/sessions search: ${shorten(text.trim() === '' ? 'CV' : text, 40)}`
}

/** How many segments, and how many zones, are named before it says how many more there are. */
export const SEGMENTS_LISTED = 10
export const ZONES_LISTED = 5

/** An address as people give it. */
export const SAMPLE_LINK = 'https://meet.google.com/abc-defg-hij'

/** Values that are said back are cut to this, with an ellipsis. In characters. */
const LONGEST_QUOTE = 80
const OPTIONS_LISTED = 15
const SESSIONS_LISTED = 6
