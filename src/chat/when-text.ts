/**
 * Brings the many ways to write dates and hours down to the ones that have a single meaning, before anything is read.
 *
 * @module
 */
import { isRealWall } from '../domain/time.ts'
import type { WhenRefusal } from './when-refusal.ts'
import { refuseWhen } from './when-refusal.ts'

/** A text in its plain form. */
export type PlainText = { readonly ok: true; readonly text: string }

/**
 * Folds width, spaces and minus signs, drops brackets, and refuses what is empty, longer than a time needs, or holds control or
 * invisible characters. What comes after this never works on more than {@link MAX_LENGTH} characters.
 */
export function tidyWhen(text: string): PlainText | WhenRefusal {
  if (text.length > MAX_RAW_LENGTH) return refuseWhen('too-long')
  const tidy = text
    .normalize('NFKC')
    .replace(/[\s[\]()<>]+/g, ' ')
    .trim()
  if (tidy === '') return refuseWhen('empty')
  if (tidy.length > MAX_LENGTH) return refuseWhen('too-long')
  if (/\p{C}/u.test(tidy)) return refuseWhen('leftover')
  return { ok: true, text: tidy.replace(/\u2212/g, '-').replace(COMPACT_ISO, '$1-$2-$3T$4:$5$6') }
}

/**
 * Writes numeric dates in ISO order. Dots put the day first, wherever they are written; day and month of `13/02/2026` or
 * `02/13/2026` tell themselves apart; `01/02/2026` means two dates to two people and is refused, but where the day is first in the
 * language (`isDayFirst`). A year of two digits is refused, and a date that no calendar has.
 */
export function plainDates(text: string, order: { readonly isDayFirst: boolean }): PlainText | WhenRefusal {
  const yearFirst = text.replace(YEAR_FIRST, (_, year, month, day) => isoDate(year, month, day))
  const match = NUMERIC_DATE.exec(yearFirst)
  const plain = match === null ? yearFirst : orderDate(yearFirst, { match, ...order })
  if (typeof plain !== 'string') return plain
  const impossible = impossibleDate(plain)
  return impossible === null ? { ok: true, text: plain } : refuseWhen('no-such-date', impossible)
}

/** Writes hours as `18:00`: from `6.30pm`, `18h`, `18h30`, `18.30`, `0900`, `1930h`, `18 Uhr`. */
export function plainHours(text: string): string {
  return text
    .replace(/(?<=\d{4}-\d\d-\d\d)T(?=\d)/i, ' ')
    .replace(/@/g, ' at ')
    .replace(/\b(tue|wed)s\b/gi, '$1')
    .replace(/(?:\bthe )?\bday after tomorrow\b/i, 'in 2 days')
    .replace(/(?<![\d.:])(\d{1,2})\.(\d{2})(?= ?[ap]\.?m\b)/gi, '$1:$2')
    .replace(/(?<![\d.:])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.])/g, '$1:$2')
    .replace(/(?<![\d.:-])([01]?\d|2[0-3]) ?h([0-5]\d)\b/gi, '$1:$2')
    .replace(/(?<![\d.:-])([01]\d|2[0-3])([0-5]\d) ?(?:h|hrs?|hours)\b/gi, '$1:$2')
    .replace(/(?<![\d.:-])([01]?\d|2[0-3]) ?(?:h|hrs|uhr)\b/gi, '$1:00')
    .replace(/(?<![\d.:-])([01]\d)([0-5]\d)(?![\d:.-])/g, '$1:$2')
    .replace(/ +/g, ' ')
    .trim()
}

/** Longest text that is read as a time: every reader behind it is bounded by this. */
export const MAX_LENGTH = 100

/** Not even folded when longer: one character can fold into eighteen. */
const MAX_RAW_LENGTH = 200

const COMPACT_ISO = /\b(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:\d\d)?(Z|[+-]\d\d(?::?\d\d)?)?\b/i
const YEAR_FIRST = /(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/.])/g
/** With a year, or without one where slashes or a last dot say that it is a date. */
const NUMERIC_DATE =
  /(?<![\d/.:-])(\d{1,2})(?:([/.-])(\d{1,2})\2(\d{4}|\d{2})|\/(\d{1,2})|\.(\d{1,2})\.(?=\s|$))(?![\d/:])/
const ISO_DATE = /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_OF_MONTH = String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\b`
const MONTH_NAME = String.raw`\b(${MONTHS.join('|')})[a-z]*\.?`
const DAY_FIRST = new RegExp(`${DAY_OF_MONTH} (?:of )?${MONTH_NAME}`, 'i')
const MONTH_FIRST = new RegExp(`${MONTH_NAME} ${DAY_OF_MONTH}`, 'i')
/** Any leap year: a date without a year is impossible only where no year has it. */
const LEAP_YEAR = 2028

function orderDate(
  text: string,
  { match, isDayFirst }: { readonly match: RegExpExecArray; readonly isDayFirst: boolean },
): string | WhenRefusal {
  const [written, one, between, withYear, year, afterSlash, afterDot] = match
  const [first, second] = [Number(one), Number(withYear ?? afterSlash ?? afterDot)]
  const isDotted = between === '.' || afterDot !== undefined || (isDayFirst && second <= 12)
  if (year?.length === 2 || (!isDotted && first <= 12 && second <= 12 && first !== second))
    return refuseWhen('ambiguous-date', written)
  const [month, day] = isDotted || first > 12 ? [second, first] : [first, second]
  const name = MONTHS[month - 1]
  if (name === undefined) return refuseWhen('no-such-date', written)
  return text.replace(written, year === undefined ? `${day} ${name}` : isoDate(year, String(month), String(day)))
}

/** The date in a text that has none such, as 30 February; chrono would say that there is no date at all. */
function impossibleDate(text: string): string | null {
  const iso = ISO_DATE.exec(text)
  if (iso !== null) return isDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? null : iso[0]
  const dayFirst = DAY_FIRST.exec(text)
  const monthFirst = MONTH_FIRST.exec(text)
  const [written, day, name] = dayFirst ?? [monthFirst?.[0], monthFirst?.[2], monthFirst?.[1]]
  if (written === undefined || name === undefined) return null
  return isDate(LEAP_YEAR, MONTHS.indexOf(name.toLowerCase()) + 1, Number(day)) ? null : written
}

function isDate(year: number, month: number, day: number): boolean {
  return isRealWall({ year, month, day, hour: 0, minute: 0 })
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
