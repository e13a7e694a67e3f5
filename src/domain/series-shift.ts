/**
 * A series moved by the wall: by days and by time of day, in its own zone. Rules that follow from their first date follow the
 * new one; a rule that somebody wrote keeps its days, and can be moved within them alone.
 *
 * @module
 */
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import type { Recurrence } from './series.ts'
import { occurrencesOf } from './series.ts'
import type { RuleDay, RuleParts } from './series-rule.ts'
import { readRule, writeRule } from './series-rule.ts'
import type { WallTime } from './time.ts'
import { moveDays, resolveWall, wallFromMs, wallTimeAt, wallToMs, weekdayOf } from './time.ts'

/**
 * The recurrence with each start later by so much (ms of wall time; negative: earlier). It holds as many starts as before. Refuses
 * `series_unmovable`: `own_rule` where the days of its rule cannot be carried over, `rare_day` where not every month has the new day.
 */
export function shiftSeries(recurrence: Recurrence, byMs: number): Result<Recurrence> {
  const first = wallFromMs(wallToMs(recurrence.first) + byMs)
  const days = dayOf(first) - dayOf(recurrence.first)
  const read = readRule(recurrence.rule, recurrence.timezone)
  if (!read.ok) return read
  const carried =
    days === 0 ? yes({ parts: read.value.parts, isEven: true }) : carryRule(read.value.parts, { first, days })
  if (!carried.ok) return carried
  const { parts, isEven } = carried.value
  const moved: Recurrence = { ...recurrence, rule: writeRule(parts), first }
  if (recurrence.until === null) return yes(moved)
  return yes({ ...moved, until: isEven ? shiftUntil(recurrence, byMs) : lastOf(recurrence, moved) })
}

const DAY_MS = 86_400_000
/** The days of the month that every month has. */
const IN_EVERY_MONTH = 28
/** Two months: how much later than by the old rule a start by the new one may be. */
const SLACK_MS = 62 * DAY_MS

function dayOf(wall: WallTime): number {
  return Math.floor(wallToMs(wall) / DAY_MS)
}

/** `isEven`: every start moves by the same; by the month they need not. */
type Carried = { readonly parts: RuleParts; readonly isEven: boolean }
type To = { readonly first: WallTime; readonly days: number }

function carryRule(parts: RuleParts, to: To): Result<Carried> {
  const { byMonth, byYearDay, byWeekNo } = parts
  const isOwn = byMonth.length + byYearDay.length + byWeekNo.length > 0
  const carry = isOwn ? null : CARRIERS[parts.frequency]
  return carry === null ? unmovable('own_rule') : carry(parts, to)
}

const CARRIERS: Readonly<Record<RuleParts['frequency'], (parts: RuleParts, to: To) => Result<Carried>>> = {
  DAILY: (parts) => (isPlain(parts) ? yes({ parts, isEven: true }) : unmovable('own_rule')),
  WEEKLY: carryWeekly,
  MONTHLY: carryMonthly,
  YEARLY: (parts, { first, days }) => {
    if (!isPlain(parts) || isLeapDay(moveDays(first, -days))) return unmovable('own_rule')
    return isLeapDay(first) ? unmovable('rare_day') : yes({ parts, isEven: false })
  },
}

function isLeapDay({ month, day }: WallTime): boolean {
  return month === 2 && day > IN_EVERY_MONTH
}

function isPlain({ byDay, byMonthDay, bySetPos }: RuleParts): boolean {
  return byDay.length + byMonthDay.length + bySetPos.length === 0
}

/** All its weekdays move, and with them the day on which its weeks begin, that a pair of days stays one. */
function carryWeekly(parts: RuleParts, { days }: To): Result<Carried> {
  if (parts.bySetPos.length > 0) return unmovable('own_rule')
  const move = (weekday: number) => ((((weekday - 1 + days) % 7) + 7) % 7) + 1
  const byDay = parts.byDay.map((day): RuleDay => ({ ...day, weekday: move(day.weekday) }))
  const sorted = [...byDay].sort((a, b) => a.weekday - b.weekday)
  const isByWeeks = parts.interval > 1 && byDay.length > 1
  const weekStart = isByWeeks ? move(parts.weekStart) : parts.weekStart
  return yes({ parts: { ...parts, byDay: sorted, weekStart }, isEven: true })
}

function carryMonthly(parts: RuleParts, { first, days }: To): Result<Carried> {
  const { byDay, byMonthDay, bySetPos } = parts
  const [day] = byDay
  if (day !== undefined) {
    const isOne = byDay.length === 1 && isInEveryMonth(day.ordinal, 4) && byMonthDay.length + bySetPos.length === 0
    return isOne ? carryWeekdayOfMonth(parts, { first, isLast: day.ordinal === -1 }) : unmovable('own_rule')
  }
  // Several days are one start a month only where the last of them is taken.
  if (byMonthDay.length > 1 && String(bySetPos) !== '-1') return unmovable('own_rule')
  if (byMonthDay.length <= 1 && bySetPos.length > 0) return unmovable('own_rule')
  // One that leaves months out would come in each of them by its new day.
  const from = byMonthDay.length === 0 ? moveDays(first, -days).day : (byMonthDay[0] ?? null)
  if (byMonthDay.length <= 1 && !isInEveryMonth(from, IN_EVERY_MONTH)) return unmovable('own_rule')
  if (first.day > IN_EVERY_MONTH) return unmovable('rare_day')
  return yes({ parts: { ...parts, byMonthDay: [first.day], bySetPos: [] }, isEven: false })
}

/** Counted from the beginning, up to what every month has, or the last. */
function isInEveryMonth(ordinal: number | null, most: number): boolean {
  return ordinal === -1 || (ordinal !== null && ordinal >= 1 && ordinal <= most)
}

function carryWeekdayOfMonth(
  parts: RuleParts,
  { first, isLast }: { readonly first: WallTime; readonly isLast: boolean },
): Result<Carried> {
  const weekday = weekdayOf(first)
  const isLastNow = moveDays(first, 7).month !== first.month
  const nth = Math.ceil(first.day / 7)
  if (!(isLast && isLastNow) && nth > 4) return unmovable('rare_day')
  return yes({ parts: { ...parts, byDay: [{ ordinal: isLast && isLastNow ? -1 : nth, weekday }] }, isEven: false })
}

function unmovable(why: 'own_rule' | 'rare_day') {
  return no({ code: 'series_unmovable', why })
}

/** By the wall as the starts are, so that the last one stays within. */
function shiftUntil({ until, timezone }: Recurrence, byMs: number): Date | null {
  if (until === null) return null
  const seconds = until.getTime() % MINUTE_MS
  const { instant } = resolveWall(wallFromMs(wallToMs(wallTimeAt(until, timezone)) + byMs), timezone)
  return new Date(instant.getTime() + seconds)
}

const MINUTE_MS = 60_000

/** The start of `moved` that comes as its last does in `old`. */
function lastOf(old: Recurrence, moved: Recurrence): Date | null {
  const { until, timezone } = old
  if (until === null) return null
  const from = (wall: WallTime) => new Date(resolveWall(wall, timezone).instant.getTime() - 1)
  const held = occurrencesOf(old, { after: from(old.first), until }).length
  const far = new Date(until.getTime() + SLACK_MS + Math.max(0, wallToMs(moved.first) - wallToMs(old.first)))
  return occurrencesOf({ ...moved, until: null }, { after: from(moved.first), until: far })[held - 1] ?? until
}
