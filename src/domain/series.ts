/**
 * When the sessions of a series are. A series keeps a rule and the wall time of its first session; the rule is walked in wall
 * time, within bounded windows only, and each wall time becomes an instant by the one resolver of `time.ts`.
 *
 * @module
 */
import rrule from 'rrule'
import type { Frequency, RuleParts } from './series-rule.ts'
import { readRule } from './series-rule.ts'
import type { WallTime } from './time.ts'
import { resolveWall, wallFromMs, wallTimeAt, wallToMs } from './time.ts'

/** How a series repeats. */
export type Recurrence = {
  /** RFC 5545 text as `series-rule.ts` writes it, without `UNTIL` and `COUNT`. */
  readonly rule: string
  /** Wall time of the first session, which the rule holds. */
  readonly first: WallTime
  /** IANA zone whose clocks the series keeps to. */
  readonly timezone: string
  /** Nothing starts after this instant; null for no such end. */
  readonly until: Date | null
  /** How many sessions there are, from the first; null for no such end. */
  readonly count: number | null
}

/**
 * The starts in (`after`, `until`], in order. A time that a clock change skips moves forward by the change; one that comes twice is
 * the first. Never looks further than the window.
 *
 * @throws RangeError when the rule is none of ours or the zone is unknown.
 */
export function occurrencesOf(
  recurrence: Recurrence,
  window: { readonly after: Date; readonly until: Date },
): readonly Date[] {
  const { timezone, count } = recurrence
  const until = earlier(window.until, recurrence.until)
  // A wall time is less than a day away from its instant, whatever the zone does.
  const to = wallToMs(wallTimeAt(until, timezone)) + DAY_MS
  const from = wallToMs(wallTimeAt(window.after, timezone)) - DAY_MS
  const starts = wallsOf(parse(recurrence), { first: recurrence.first, count, from, to })
    .map((wall) => resolveWall(wall, timezone).instant)
    .filter((start) => start > window.after && start <= until)
  // Where a zone left out a whole day, its wall times fall on those of the next.
  return starts.filter((start, at) => start.getTime() !== starts[at - 1]?.getTime())
}

/** Its first start. */
export function beginOf({ first, timezone }: Pick<Recurrence, 'first' | 'timezone'>): Date {
  return resolveWall(first, timezone).instant
}

/** What the clocks of its zone are to show at one of its starts, also where a clock change skips that time. */
export function wallOf(recurrence: Recurrence, start: Date): WallTime {
  const { first, timezone } = recurrence
  const shown = wallTimeAt(start, timezone)
  const at = wallToMs(shown)
  const walls = wallsOf(parse(recurrence), { first, count: null, from: at - 2 * DAY_MS, to: at + 2 * DAY_MS })
  return walls.find((wall) => resolveWall(wall, timezone).instant.getTime() === start.getTime()) ?? shown
}

/** The first wall time at or after `from` that a rule holds, walked from there; null where there is none for two years. */
export function firstOf(parts: RuleParts, from: WallTime): WallTime | null {
  const start = wallToMs(from)
  const window = { first: from, count: null, from: start - 1, to: start + SEARCHED_MS }
  return wallsOf(parts, { ...window, most: 1 })[0] ?? null
}

const DAY_MS = 86_400_000
/** A session is planned at most two years ahead. */
const SEARCHED_MS = 2 * 366 * DAY_MS

function parse({ rule, timezone }: Recurrence): RuleParts {
  const read = readRule(rule, timezone)
  if (!read.ok) throw new RangeError(`No rule of a series: ${JSON.stringify(rule)}`)
  return read.value.parts
}

function earlier(a: Date, b: Date | null): Date {
  return b !== null && b < a ? b : a
}

/** The shortest that a period of each frequency is, in ms. */
const PERIOD_MS: Readonly<Record<Frequency, number>> = {
  DAILY: DAY_MS,
  WEEKLY: 7 * DAY_MS,
  MONTHLY: 28 * DAY_MS,
  YEARLY: 365 * DAY_MS,
}

/** Wall times in (`from`, `to`], as numbers of `wallToMs`; at most `most` of them. */
function wallsOf(
  parts: RuleParts,
  walk: {
    readonly first: WallTime
    readonly count: number | null
    readonly from: number
    readonly to: number
    readonly most?: number
  },
): readonly WallTime[] {
  const start = wallToMs(walk.first)
  if (walk.to < start) return []
  const rule = new rrule.RRule(optionsOf(parts, { start, count: walk.count }), true)
  stopAfter(rule, (walk.to - start) / PERIOD_MS[parts.frequency] / parts.interval + 2)
  const most = walk.most ?? Number.POSITIVE_INFINITY
  return rule
    .between(new Date(walk.from), new Date(walk.to), true, (_, length) => length < most)
    .map((date) => date.getTime())
    .filter((ms) => ms > walk.from)
    .map(wallFromMs)
    .slice(0, most)
}

function optionsOf(parts: RuleParts, walk: { readonly start: number; readonly count: number | null }) {
  const days = parts.byDay.map(({ ordinal, weekday }) => new rrule.Weekday(weekday - 1, ordinal ?? undefined))
  const list = <T>(items: readonly T[]): T[] | null => (items.length === 0 ? null : [...items])
  return {
    freq: rrule.Frequency[parts.frequency],
    interval: parts.interval,
    wkst: parts.weekStart - 1,
    // Wall time in the fields of UTC: the library's own zones depend on that of the process.
    dtstart: new Date(walk.start),
    count: walk.count,
    byweekday: list(days),
    bymonthday: list(parts.byMonthDay),
    bymonth: list(parts.byMonth),
    byyearday: list(parts.byYearDay),
    byweekno: list(parts.byWeekNo),
    bysetpos: list(parts.bySetPos),
  }
}

/**
 * A rule that holds no day any more would be walked to the year 9999, which takes seconds. The library reads its interval in each
 * period and leaves off where that is 0.
 */
function stopAfter(rule: InstanceType<typeof rrule.RRule>, periods: number): void {
  const { interval } = rule.options
  let reads = 0
  const readsEach = 2
  Object.defineProperty(rule.options, 'interval', {
    get: () => (reads++ > (periods + 1) * readsEach ? 0 : interval),
  })
}
