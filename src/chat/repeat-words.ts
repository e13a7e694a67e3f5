/**
 * How a series repeats, in words.
 *
 * @module
 */
import type { Recurrence } from '../domain/series.ts'
import type { RuleDay, RuleParts } from '../domain/series-rule.ts'
import { readRule } from '../domain/series-rule.ts'
import { resolveWall, weekdayOf } from '../domain/time.ts'
import { dayText, timeText } from './clock-text.ts'
import { plural } from './spans.ts'
import { IN_ENGLISH } from './words/en/basics.ts'

/** `Every 2 weeks on Tuesday at 18:00 (Europe/Berlin), until Wed 30 Jun 2027`: the wall time of its own zone. */
export function repeatWords(recurrence: Recurrence): string {
  const { first, timezone } = recurrence
  const time = timeText(resolveWall(first, timezone).instant, timezone)
  return `${ruleWords(recurrence)} at ${time} (${timezone})${endWords(recurrence)}`
}

/** `Every 2 weeks on Tuesday`; a rule that no short words say stands as it is written. */
export function ruleWords({ rule, first, timezone }: Recurrence): string {
  const read = readRule(rule, timezone)
  const said = read.ok ? simpleWords(read.value.parts, weekdayOf(first)) : null
  return said ?? `By the rule ${rule}`
}

function endWords({ until, count, timezone }: Recurrence): string {
  if (until !== null) return `, until ${dayText(until, { ...IN_ENGLISH, zone: timezone })}`
  return count === null ? '' : `, ${plural(count, 'time')}`
}

function simpleWords(parts: RuleParts, firstDay: number): string | null {
  const { byMonth, byYearDay, byWeekNo, byDay, byMonthDay, bySetPos } = parts
  if (byMonth.length + byYearDay.length + byWeekNo.length > 0) return null
  if (parts.frequency === 'MONTHLY') return monthlyWords(parts)
  if (byMonthDay.length + bySetPos.length > 0) return null
  if (parts.frequency === 'WEEKLY') {
    const days = byDay.length === 0 ? [firstDay] : byDay.map(({ weekday }) => weekday)
    return `${every(parts.interval, 'week')} on ${listed(days.map((day) => DAY_NAMES[day - 1] ?? ''))}`
  }
  return byDay.length > 0 ? null : every(parts.interval, parts.frequency === 'DAILY' ? 'day' : 'year')
}

function monthlyWords({ interval, byDay, byMonthDay, bySetPos }: RuleParts): string | null {
  const often = every(interval, 'month')
  const last = byMonthDay.at(-1) ?? 0
  if (byDay.length === 0 && bySetPos.length === 0 && byMonthDay.length > 0)
    return `${often} on ${listed(byMonthDay.map(monthDayWords))}`
  const isUpTo = byDay.length === 0 && String(bySetPos) === '-1' && byMonthDay[0] === FIRST_RARE && last <= 31
  if (isUpTo && byMonthDay.every((day, at) => day === FIRST_RARE + at))
    return `${often} on the ${ordinalOf(last)}, or its last day`
  const isByDay = byMonthDay.length === 0 && bySetPos.length === 0 && byDay.every(({ ordinal }) => ordinal !== null)
  return isByDay && byDay.length > 0 ? `${often} on ${listed(byDay.map(nthDayWords))}` : null
}

/** Days that shorter months do not have come after it. */
const FIRST_RARE = 28
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const NTH: ReadonlyMap<number, string> = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [5, 'fifth'],
  [-1, 'last'],
])

function every(interval: number, period: string): string {
  return interval === 1 ? `Every ${period}` : `Every ${interval} ${period}s`
}

function monthDayWords(day: number): string {
  if (day === -1) return 'the last day'
  return day > 0 ? `the ${ordinalOf(day)}` : `the ${ordinalOf(-day)} day from its end`
}

function nthDayWords({ ordinal, weekday }: RuleDay): string {
  const nth = ordinal ?? 1
  const before = NTH.get(nth) ?? (nth < 0 ? `${ordinalOf(-nth)} last` : ordinalOf(nth))
  return `the ${before} ${DAY_NAMES[weekday - 1]}`
}

function ordinalOf(number: number): string {
  const tens = number % 100
  const isTeen = tens >= 11 && tens <= 13
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
