/**
 * What somebody typed to make a session repeat, read into a recurrence or refused.
 *
 * @module
 */
import type { RepeatChoice } from './refusal.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import type { Recurrence } from './series.ts'
import { firstOf } from './series.ts'
import type { RuleParts, RuleRead } from './series-rule.ts'
import { LARGEST_COUNT, plainRule, readRule, writeRule } from './series-rule.ts'
import type { WallTime } from './time.ts'
import { resolveWall, wallTimeAt, weekdayOf } from './time.ts'

/** What was typed; `until` is understood already. */
export type RepeatInput = {
  /** `weekly`, `biweekly`, `monthly` (also `monthly on the last day`, …) or an RFC 5545 rule. */
  readonly repeat: string
  readonly until: Date | null
  readonly count: string | null
}

/** The first session as it was asked for. */
export type FirstSession = { readonly startTime: Date; readonly timezone: string }

/** A recurrence, and the start of its first session: the first one that the rule holds, at or after the time that was typed. */
export type RepeatRead = { readonly recurrence: Recurrence; readonly startTime: Date }

/** Refuses `repeat_unusable`, `repeat_ambiguous`, `until_unusable` and `count_unusable`; never walks a rule far. */
export function readRepeat(input: RepeatInput, start: FirstSession): Result<RepeatRead> {
  const { timezone } = start
  const wall = wallTimeAt(start.startTime, timezone)
  const rule = readWords(input.repeat, { wall, timezone })
  if (!rule.ok) return rule
  const count = readCount(input.count)
  if (!count.ok) return count
  const unusable = (why: 'never' | 'ends_twice') =>
    no({ code: 'repeat_unusable', value: input.repeat.slice(0, LONGEST_SHOWN), why })
  const ends = [rule.value.until, rule.value.count, input.until, count.value].filter((end) => end !== null)
  if (ends.length > 1) return unusable('ends_twice')
  const first = firstOf(rule.value.parts, wall)
  if (first === null) return unusable('never')
  const startTime = resolveWall(first, timezone).instant
  const until = rule.value.until ?? input.until
  if (until !== null && until < startTime) return no({ code: 'until_unusable', value: '', why: 'before_start' })
  return yes({
    startTime,
    recurrence: {
      rule: writeRule(rule.value.parts),
      first,
      timezone,
      until,
      count: rule.value.count ?? count.value,
    },
  })
}

const LONGEST_SHOWN = 100
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 }

/** Shorter months than the longest have no 29th, 30th or 31st. */
const IN_EVERY_MONTH = 28

type Given = { readonly wall: WallTime; readonly timezone: string }

function readWords(text: string, given: Given): Result<RuleRead> {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const { day } = given.wall
  if (words.includes('=')) return readRule(text, given.timezone)
  if (words === 'weekly') return endless(plainRule('WEEKLY'))
  if (words === 'biweekly') return endless(plainRule('WEEKLY', { interval: 2 }))
  if (words === 'monthly' || words === 'monthly by day')
    return day > IN_EVERY_MONTH ? ask(dayChoices(day)) : endless(plainRule('MONTHLY', { byMonthDay: [day] }))
  if (words === 'monthly by weekday') return byWeekday(given.wall)
  return readMonthly(words) ?? no({ code: 'repeat_unusable', value: text.slice(0, LONGEST_SHOWN), why: 'unknown' })
}

/** The second Tuesday, as the first date is one; a fifth one is asked about. */
function byWeekday(wall: WallTime): Result<RuleRead> {
  const weekday = weekdayOf(wall)
  const ordinal = Math.ceil(wall.day / 7)
  const name = DAY_NAMES[weekday - 1] ?? ''
  if (ordinal < 5) return endless(plainRule('MONTHLY', { byDay: [{ ordinal, weekday }] }))
  return ask([
    { type: `monthly on the last ${name}`, means: 'last_weekday', day: weekday },
    { type: `monthly on the fifth ${name}`, means: 'only_fifth', day: weekday },
  ])
}

function dayChoices(day: number): readonly RepeatChoice[] {
  return [
    { type: day === 31 ? 'monthly on the last day' : `monthly on day ${day} or the last`, means: 'last_day', day },
    { type: `monthly on day ${day}`, means: 'only_that_day', day },
  ]
}

function readMonthly(words: string): Result<RuleRead> | null {
  if (words === 'monthly on the last day') return endless(plainRule('MONTHLY', { byMonthDay: [-1] }))
  const [, dayText = '', orLast] = /^monthly on day (\d{1,2})( or the last)?$/.exec(words) ?? []
  const day = Number(dayText)
  if (day >= 1 && day <= 31)
    return endless(plainRule('MONTHLY', orLast === undefined ? { byMonthDay: [day] } : upTo(day)))
  const [, ordinalText = '', name = ''] = /^monthly on the (\w+) (\w+)$/.exec(words) ?? []
  const ordinal = ORDINALS[ordinalText]
  const weekday = DAY_NAMES.indexOf(name) + 1
  if (ordinal === undefined || weekday === 0) return null
  return endless(plainRule('MONTHLY', { byDay: [{ ordinal, weekday }] }))
}

/** The last of the days from 28 to `day` that a month has. */
function upTo(day: number): Pick<RuleParts, 'byMonthDay' | 'bySetPos'> {
  const days = Array.from(
    { length: Math.max(1, day - IN_EVERY_MONTH + 1) },
    (_, at) => Math.min(day, IN_EVERY_MONTH) + at,
  )
  return { byMonthDay: days, bySetPos: [-1] }
}

function ask(choices: readonly RepeatChoice[]): Result<RuleRead> {
  return no({ code: 'repeat_ambiguous', choices })
}

function endless(parts: RuleParts): Result<RuleRead> {
  return yes({ parts, until: null, count: null })
}

function readCount(text: string | null): Result<number | null> {
  const typed = text?.trim() ?? ''
  if (typed === '') return yes(null)
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
  return count >= 1 && count <= LARGEST_COUNT ? yes(count) : no({ code: 'count_unusable', value: typed.slice(0, 40) })
}
