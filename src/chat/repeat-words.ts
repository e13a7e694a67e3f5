/**
 * How a series repeats, in words.
 *
 * @module
 */
import type { Recurrence } from '../domain/series.ts'
import type { RuleParts } from '../domain/series-rule.ts'
import { readRule } from '../domain/series-rule.ts'
import { resolveWall, weekdayOf } from '../domain/time.ts'
import { dayText, timeText } from './clock-text.ts'
import type { Words } from './words/words.ts'

/** In whose language it is told. */
type Told = { readonly words: Words }

/** `Every 2 weeks on Tuesday at 18:00 (Europe/Berlin), until Wed 30 Jun 2027`: the wall time of its own zone. */
export function repeatWords(recurrence: Recurrence, told: Told): string {
  const { first, timezone } = recurrence
  const time = timeText(resolveWall(first, timezone).instant, timezone)
  return told.words.repeat.at(ruleWords(recurrence, told), time, timezone) + endWords(recurrence, told)
}

function ruleWords({ rule, first, timezone }: Recurrence, { words }: Told): string {
  const read = readRule(rule, timezone)
  const said = read.ok ? simpleWords(read.value.parts, { firstDay: weekdayOf(first), words }) : null
  return said ?? words.repeat.byRule(rule)
}

function endWords({ until, count, timezone }: Recurrence, { words }: Told): string {
  if (until !== null) return words.repeat.until(dayText(until, { zone: timezone, words }))
  return count === null ? '' : words.repeat.times(count)
}

/** null where no short words say it: it stands as it is written. */
function simpleWords(parts: RuleParts, { firstDay, words }: Told & { readonly firstDay: number }): string | null {
  const { byMonth, byYearDay, byWeekNo, byDay, byMonthDay, bySetPos, interval } = parts
  const { repeat } = words
  if (byMonth.length + byYearDay.length + byWeekNo.length > 0) return null
  if (parts.frequency === 'MONTHLY') return monthlyWords(parts, { words })
  if (byMonthDay.length + bySetPos.length > 0) return null
  if (parts.frequency === 'WEEKLY')
    return repeat.weeks(interval, byDay.length === 0 ? [firstDay] : byDay.map(({ weekday }) => weekday))
  if (byDay.length > 0) return null
  return parts.frequency === 'DAILY' ? repeat.days(interval) : repeat.years(interval)
}

function monthlyWords(parts: RuleParts, { words: { repeat } }: Told): string | null {
  const { interval, byDay, byMonthDay, bySetPos } = parts
  const last = byMonthDay.at(-1) ?? 0
  if (byDay.length === 0 && bySetPos.length === 0 && byMonthDay.length > 0)
    return repeat.months(interval, byMonthDay.map(repeat.monthDay))
  const isUpTo = byDay.length === 0 && String(bySetPos) === '-1' && byMonthDay[0] === FIRST_RARE && last <= 31
  if (isUpTo && byMonthDay.every((day, at) => day === FIRST_RARE + at))
    return repeat.months(interval, [repeat.upToDay(last)])
  const isByDay = byMonthDay.length === 0 && bySetPos.length === 0 && byDay.every(({ ordinal }) => ordinal !== null)
  if (!isByDay || byDay.length === 0) return null
  return repeat.months(
    interval,
    byDay.map(({ ordinal, weekday }) => repeat.nthDay(ordinal ?? 1, weekday)),
  )
}

/** Days that shorter months do not have come after it. */
const FIRST_RARE = 28
