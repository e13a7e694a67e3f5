/**
 * What a recurrence rule says (RFC 5545 section 3.3.10), read strictly: only rules of at most one session a day, and none
 * that would have to be walked through to find out that it is absurd.
 *
 * @module
 */
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import type { WallTime } from './time.ts'
import { resolveWall } from './time.ts'

/** How often a rule may repeat, as RFC 5545 writes it. */
export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
/** One of them. */
export type Frequency = (typeof FREQUENCIES)[number]

/** The days of the week as RFC 5545 writes them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A weekday, 1 for Monday to 7 for Sunday; `ordinal` -1 is the last one of its month or year, null every one. */
export type RuleDay = { readonly ordinal: number | null; readonly weekday: number }

/** The parts of a rule but for where it ends. Lists are empty where the rule names none. */
export type RuleParts = {
  readonly frequency: Frequency
  readonly interval: number
  readonly byDay: readonly RuleDay[]
  readonly byMonthDay: readonly number[]
  readonly byMonth: readonly number[]
  readonly byYearDay: readonly number[]
  readonly byWeekNo: readonly number[]
  readonly bySetPos: readonly number[]
  /** The first day of a week, 1 for Monday. */
  readonly weekStart: number
}

/** A rule and its own end: the last possible instant, or how many there are. */
export type RuleRead = { readonly parts: RuleParts; readonly until: Date | null; readonly count: number | null }

/** The most sessions that a count may ask for: every day for two years. */
export const LARGEST_COUNT = 731

/**
 * Reads `RRULE:FREQ=…` (the name may be left out). An `UNTIL` without `Z` is wall time of `zone`; a date alone is that whole day.
 * Refuses `repeat_unusable`.
 */
export function readRule(text: string, zone: string): Result<RuleRead> {
  const value = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
  const refuse = (why: 'malformed' | 'too_often' | 'ends_twice') =>
    no({ code: 'repeat_unusable', value: text.slice(0, LONGEST_SHOWN), why })
  if (value.length > LONGEST_RULE) return refuse('malformed')
  const given = readPairs(value)
  if (given === null) return refuse('malformed')
  if (TOO_OFTEN.some((frequency) => given.get('FREQ') === frequency)) return refuse('too_often')
  // The hour is the session's own; several hours would be several sessions a day.
  if (TIMES_OF_DAY.some((name) => given.has(name))) return refuse('too_often')
  const parts = readParts(given)
  const until = readUntil(given.get('UNTIL'), zone)
  const count = readInteger(given.get('COUNT'), { least: 1, most: LARGEST_COUNT })
  if (parts === null || until === undefined || count === undefined) return refuse('malformed')
  return until !== null && count !== null ? refuse('ends_twice') : yes({ parts, until, count })
}

/** The rule as RFC 5545 text, in one spelling for each meaning; without its end. */
export function writeRule(parts: RuleParts): string {
  const days = parts.byDay.map(({ ordinal, weekday }) => `${ordinal ?? ''}${WEEKDAYS[weekday - 1]}`)
  const lists = { BYMONTH: parts.byMonth, BYWEEKNO: parts.byWeekNo, BYYEARDAY: parts.byYearDay }
  const later = { BYMONTHDAY: parts.byMonthDay, BYDAY: days, BYSETPOS: parts.bySetPos }
  return [
    `FREQ=${parts.frequency}`,
    ...(parts.interval === 1 ? [] : [`INTERVAL=${parts.interval}`]),
    ...Object.entries({ ...lists, ...later }).flatMap(([name, list]) => (list.length === 0 ? [] : [`${name}=${list}`])),
    ...(parts.weekStart === 1 ? [] : [`WKST=${WEEKDAYS[parts.weekStart - 1]}`]),
  ].join(';')
}

/** A rule that repeats so often and names nothing else. */
export function plainRule(frequency: Frequency, more: Partial<RuleParts> = {}): RuleParts {
  const none = { byDay: [], byMonthDay: [], byMonth: [], byYearDay: [], byWeekNo: [], bySetPos: [] }
  return { frequency, interval: 1, weekStart: 1, ...none, ...more }
}

const LONGEST_RULE = 300
const LONGEST_SHOWN = 100
const LARGEST_INTERVAL = 1_000
const TOO_OFTEN = ['SECONDLY', 'MINUTELY', 'HOURLY']
const TIMES_OF_DAY = ['BYHOUR', 'BYMINUTE', 'BYSECOND']
const NAMES = new Set([
  ...['FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'WKST', 'BYSETPOS', 'BYDAY', 'BYMONTHDAY', 'BYMONTH'],
  ...['BYYEARDAY', 'BYWEEKNO', ...TIMES_OF_DAY],
])

function readPairs(value: string): ReadonlyMap<string, string> | null {
  const pairs = new Map<string, string>()
  for (const part of value.replace(/;$/, '').split(';')) {
    const [name = '', content = '', ...rest] = part.split('=').map((piece) => piece.trim())
    if (rest.length > 0 || content === '' || !NAMES.has(name) || pairs.has(name)) return null
    pairs.set(name, content)
  }
  return pairs
}

/** null where a part is not one, or stands where RFC 5545 forbids it. */
function readParts(given: ReadonlyMap<string, string>): RuleParts | null {
  const frequency = FREQUENCIES.find((known) => known === given.get('FREQ'))
  const interval = readInteger(given.get('INTERVAL') ?? '1', { least: 1, most: LARGEST_INTERVAL })
  const weekStart = readWeekday(given.get('WKST') ?? 'MO')
  const byDay = readList(given.get('BYDAY'), readDay)
  const byMonthDay = readList(given.get('BYMONTHDAY'), fromEnd(31))
  const byMonth = readList(given.get('BYMONTH'), (text) => readInteger(text, { least: 1, most: 12 }) ?? null)
  const byYearDay = readList(given.get('BYYEARDAY'), fromEnd(366))
  const byWeekNo = readList(given.get('BYWEEKNO'), fromEnd(53))
  const bySetPos = readList(given.get('BYSETPOS'), fromEnd(366))
  if (frequency === undefined || interval === undefined || interval === null || weekStart === null) return null
  if (byDay === null || byMonthDay === null || byMonth === null || byYearDay === null) return null
  if (byWeekNo === null || bySetPos === null) return null
  const parts = { frequency, interval, weekStart, byDay, byMonthDay, byMonth, byYearDay, byWeekNo, bySetPos }
  return isAllowed(parts) ? parts : null
}

function isAllowed(parts: RuleParts): boolean {
  const { frequency, byDay, byMonthDay, byYearDay, byWeekNo, bySetPos } = parts
  const hasOrdinals = byDay.some(({ ordinal }) => ordinal !== null)
  if (hasOrdinals && (frequency === 'DAILY' || frequency === 'WEEKLY' || byWeekNo.length > 0)) return false
  if (byMonthDay.length > 0 && frequency === 'WEEKLY') return false
  if ((byYearDay.length > 0 || byWeekNo.length > 0) && frequency !== 'YEARLY') return false
  const others = [byDay, byMonthDay, parts.byMonth, byYearDay, byWeekNo]
  return bySetPos.length === 0 || others.some((list) => list.length > 0)
}

/** null for none; undefined where it is no whole number within the bounds. */
function readInteger(
  text: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | null | undefined {
  if (text === undefined) return null
  const number = /^[+-]?\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

/** 1 up to `most`, or counted from the end, -1 first. */
function fromEnd(most: number): (text: string) => number | null {
  return (text) => {
    const number = readInteger(text, { least: -most, most }) ?? 0
    return number === 0 ? null : number
  }
}

function readList<T>(text: string | undefined, read: (item: string) => T | null): readonly T[] | null {
  if (text === undefined) return []
  const items: T[] = []
  for (const piece of text.split(',')) {
    const item = read(piece)
    if (item === null) return null
    items.push(item)
  }
  return items
}

function readDay(text: string): RuleDay | null {
  const [, number = '', name = ''] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(text) ?? []
  const weekday = readWeekday(name)
  if (weekday === null) return null
  if (number === '') return { ordinal: null, weekday }
  const ordinal = fromEnd(53)(number)
  return ordinal === null ? null : { ordinal, weekday }
}

function readWeekday(text: string): number | null {
  const at = (WEEKDAYS as readonly string[]).indexOf(text)
  return at === -1 ? null : at + 1
}

/** null for none; undefined where it is no date. */
function readUntil(text: string | undefined, zone: string): Date | null | undefined {
  if (text === undefined) return null
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text)
  if (found === null) return undefined
  const [year = 0, month = 0, day = 0] = found.slice(1, 4).map(Number)
  const [hour = 23, minute = 59] = found[4] === undefined ? [] : found.slice(4, 6).map(Number)
  const wall: WallTime = { year, month, day, hour, minute }
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 23 && minute <= 59
  return isDate ? resolveWall(wall, found[7] === 'Z' ? 'UTC' : zone).instant : undefined
}
