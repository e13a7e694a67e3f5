/**
 * Reads when a session is, as people write it: `tomorrow 6pm`, `next tue 18:30`, `1 Dec 2026 09:00 Europe/Berlin`,
 * `in 2 hours`, ISO 8601 (SPEC section 2); by somebody who is spoken to in Spanish in Spanish too.
 *
 * chrono-node only says which fields of a calendar the words name. Which instant that is, is decided by the domain's
 * resolver, so that neither the zone of the process nor the season in which it runs can move a session. What is not
 * understood whole is refused: a guess that is wrong costs an evening of sixty people.
 *
 * @module
 */
import type { ParsedResult } from 'chrono-node/en'
import { casual } from 'chrono-node/en'
import type { WallKind, WallTime } from '../domain/time.ts'
import { wallToMs } from '../domain/time.ts'
import { findZone } from './find-zone.ts'
import type { FoundTime } from './when-day.ts'
import { chooseDay } from './when-day.ts'
import type { CalendarContext, Start, WhenContext } from './when-instant.ts'
import { clocksOf, placeInTime, readMoment } from './when-instant.ts'
import type { WhenProblem, WhenRefusal } from './when-refusal.ts'
import { refuseWhen } from './when-refusal.ts'
import { fromSpanish } from './when-spanish.ts'
import { plainDates, plainHours, tidyWhen } from './when-text.ts'
import { takeZone } from './when-zone.ts'

/** A time that was understood. */
export type WhenFound = {
  readonly ok: true
  /** The start, a whole minute later than now. */
  readonly instant: Date
  /** The zone in which it was read: the one named in the text, else the person's (also with a bare `+02:00`). */
  readonly zone: string
  readonly kind: WallKind
  /** How far a time that a clock change skips was moved forward, in minutes; else 0. */
  readonly shiftedMinutes: number
}

/** Later than this, in days, is taken for a slip. */
export const FARTHEST_DAYS = 2 * 366

/**
 * Reads the start of a session.
 *
 * Decided here: bare hours up to twelve (`at 6`) need am, pm or minutes; a weekday is the next one whose hour is still to
 * come, and `next tue` is that of the next calendar week; seconds are dropped. Never throws on any text.
 *
 * @throws RangeError when the context's own zone is unknown or its clock is no date: that is a fault of the caller.
 */
export function readWhen(text: string, context: WhenContext): WhenFound | WhenRefusal {
  const tidy = tidyWhen(text)
  if (!tidy.ok) return tidy
  const taken = takeZone(tidy.text)
  if (!taken.ok) return taken
  const found = readStart(taken.rest, { ...context, named: taken.named })
  if (!found.ok) return found
  const aheadMs = found.instant.getTime() - context.now.getTime()
  if (aheadMs <= 0) return refuseWhen('past')
  if (aheadMs > FARTHEST_DAYS * DAY_MS) return refuseWhen('too-far')
  return { ...found, zone: found.zone ?? taken.named.zone ?? context.zone }
}

const DAY_MS = 86_400_000

/** Where chrono finds nothing in such a text, the year has no such day. */
const LEAP_DAY = /\b29(?:th)? (?:of )?feb|\bfeb[a-z.]* 29/i

/** `6:5pm`, more likely a slip than five past. */
const ONE_DIGIT_MINUTE = /:\d(?!\d)/

type ParsedComponents = ParsedResult['start']

function readStart(text: string, context: CalendarContext): Start | WhenRefusal {
  const moment = readMoment(text, context)
  if (moment !== null || context.locale !== 'es') return moment ?? readCalendar(text, context)
  const english = fromSpanish(text, clocksOf(context))
  if (!english.ok) return english
  return readMoment(english.text, context) ?? readCalendar(english.text, context)
}

function readCalendar(text: string, context: CalendarContext): Start | WhenRefusal {
  const dated = plainDates(text, { isDayFirst: context.locale === 'es' })
  if (!dated.ok) return dated
  const plain = plainHours(dated.text)
  const wallNow = clocksOf(context)
  const results = casual.parse(plain, { instant: noonOf(wallNow), timezone: 0 })
  const [result] = results
  if (result === undefined) return refuseWhen(reasonForNothing(plain))
  const unread = unreadOf(plain, result)
  if (unread !== '') return readPlace(text, { unread, context }) ?? refuseUnread(unread, result)
  const problem = problemOf(result, plain)
  if (problem !== null) return problem
  const chosen = chooseDay(foundIn(result.start), { text: plain, wallNow })
  return chosen.ok ? placeInTime(chosen.wall, context) : chosen
}

function reasonForNothing(text: string): WhenProblem {
  if (LEAP_DAY.test(text)) return 'no-such-date'
  return /\b24:00\b/.test(text) ? 'ambiguous-hour' : 'no-time'
}

/**
 * chrono reckons with local dates of the process. Noon is the hour that no zone's clocks skip, so that what it reckons is
 * the same in every zone of the process; hours counted from now never reach it.
 */
function noonOf(wall: WallTime): Date {
  return new Date(wallToMs({ ...wall, hour: 12, minute: 0 }))
}

/** What of a text chrono left aside, without the words that carry no meaning. */
function unreadOf(text: string, result: ParsedResult): string {
  const aside = `${text.slice(0, result.index)} ${text.slice(result.index + result.text.length)}`
  return aside
    .replace(/\b(?:at|on|the|for|from|starting|coming|upcoming|o'?clock|uhr|time)\b/gi, ' ')
    .replace(/(?<!\d)[\s,.;]+|[\s,.;]+(?!\d)/g, ' ')
    .trim()
}

/** `tomorrow 6` leaves a bare hour, which says more than that a 6 was not understood; the 6 of `6 at 18:00` is none. */
function refuseUnread(unread: string, { text }: ParsedResult): WhenRefusal {
  const isHour = /^(?:1[0-2]|[1-9])$/.test(unread) && !/\d:\d\d|\d ?[ap]\.?m/i.test(text)
  return refuseWhen(isHour ? 'ambiguous-hour' : 'leftover', unread)
}

/** `tomorrow 6pm Berlin`: words that only name a place are its zone. */
function readPlace(
  text: string,
  { unread, context }: { readonly unread: string; readonly context: CalendarContext },
): Start | WhenRefusal | null {
  const place = unread.replace(/^in /i, '')
  const at = text.toLowerCase().indexOf(place.toLowerCase())
  const zone = at === -1 || Object.keys(context.named).length > 0 ? null : findZone(place)
  if (zone === null) return null
  const rest = `${text.slice(0, at)} ${text.slice(at + place.length)}`.replace(/\bin +(?!\S)/i, ' ').trim()
  const found = readCalendar(rest, { ...context, named: { zone } })
  return found.ok ? { ...found, zone } : found
}

function problemOf(result: ParsedResult, text: string): WhenRefusal | null {
  if (result.end) return refuseWhen('range')
  if (result.tags().has('result/relativeDateAndTime') || ONE_DIGIT_MINUTE.test(text))
    return refuseWhen('leftover', text)
  if (result.start.isCertain('timezoneOffset')) return refuseWhen('unknown-zone')
  if (!result.start.isCertain('hour')) return refuseWhen(/\byesterday\b/i.test(text) ? 'past' : 'no-hour')
  return isHourClear(result.start, text) ? null : refuseWhen('ambiguous-hour')
}

/** Which hours a part of the day has; `tonight 2am` and `friday morning 18:00` are slips or mean the next day. */
const DAY_PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/\bmorning\b/i, 0, 11],
  [/\bafternoon\b/i, 12, 18],
  [/\b(?:evening|night|tonight)\b/i, 17, 23],
]

function isHourClear(start: ParsedComponents, text: string): boolean {
  const hour = start.get('hour') ?? 0
  // The midnight to come is one; that of a day is its first minute to some and its last to others.
  if (/\bmidnight\b/i.test(text)) return /^(?:at )?midnight$/i.test(text)
  const part = DAY_PARTS.find(([words]) => words.test(text))
  if (part !== undefined) return hour >= part[1] && hour <= part[2]
  return start.isCertain('meridiem') || hour === 0 || hour > 12 || /:|\bnoon\b/i.test(text)
}

function foundIn(start: ParsedComponents): FoundTime {
  const certain = (field: 'year' | 'month' | 'day' | 'weekday'): number | null =>
    start.isCertain(field) ? start.get(field) : null
  const weekday = certain('weekday')
  return {
    year: certain('year'),
    month: certain('month'),
    day: certain('day'),
    weekday: weekday === 0 ? 7 : weekday,
    hour: start.get('hour') ?? 0,
    minute: start.get('minute') ?? 0,
    guess: { year: start.get('year') ?? 0, month: start.get('month') ?? 0, day: start.get('day') ?? 0 },
  }
}
