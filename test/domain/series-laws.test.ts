import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { occurrencesOf } from '../../src/domain/series.ts'
import { readRule, WEEKDAYS, writeRule } from '../../src/domain/series-rule.ts'
import type { WallTime } from '../../src/domain/time.ts'
import { resolveWall, wallFromMs } from '../../src/domain/time.ts'

const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata', 'Australia/Lord_Howe'],
  ...['Africa/Cairo', 'Pacific/Auckland', 'Pacific/Apia', 'Asia/Tehran', 'America/St_Johns'],
]
const YEARS = 10
const DAY_MS = 86_400_000

/** Every day that ical.js finds in ten years, by the wall; each becomes an instant by our one resolver, which has tests of its own. */
function judge(rule: string, first: WallTime, zone: string): readonly string[] {
  const { year, month, day, hour, minute } = first
  const start = new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, ICAL.Timezone.localTimezone)
  const walk = ICAL.Recur.fromString(rule).iterator(start)
  const found: string[] = []
  for (let next = walk.next(); next && next.year < year + YEARS; next = walk.next()) {
    const wall = { year: next.year, month: next.month, day: next.day, hour: next.hour, minute: next.minute }
    found.push(resolveWall(wall, zone).instant.toISOString())
  }
  return found.filter((instant, at) => instant !== found[at - 1])
}

const some = <T>(items: readonly T[], most = 4) => fc.subarray([...items], { minLength: 1, maxLength: most })
const interval = fc.integer({ min: 1, max: 5 }).map((count) => `;INTERVAL=${count}`)
const weekdays = some(WEEKDAYS).map((days) => `;BYDAY=${days}`)
const ordinal = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, -1, -2), fc.constantFrom(...WEEKDAYS))
  .map(([nth, day]) => `;BYDAY=${nth}${day}`)
const monthDays = some([1, 2, 13, 15, 28, 29, 30, 31, -1, -3]).map((days) => `;BYMONTHDAY=${days}`)
const nothing = fc.constant('')
const rules = fc.oneof(
  fc.tuple(fc.constant('FREQ=DAILY'), interval, nothing),
  fc.tuple(fc.constant('FREQ=WEEKLY'), interval, fc.oneof(nothing, weekdays)),
  fc.tuple(fc.constant('FREQ=MONTHLY'), interval, fc.oneof(nothing, ordinal, monthDays, weekdays)),
  fc.tuple(fc.constant('FREQ=YEARLY'), interval, nothing),
)

it('finds what ical.js finds, in ten zones over ten years', () => {
  const property = fc.property(
    rules.map((parts) => parts.join('')),
    fc.constantFrom(...ZONES),
    fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 }),
    (text, zone, minutes) => {
      const read = readRule(text, zone)
      if (!read.ok) throw new Error(JSON.stringify(read.refusal))
      const rule = writeRule(read.value.parts)
      const first = wallFromMs(minutes * 60_000)
      const begin = resolveWall(first, zone).instant
      const end = resolveWall({ year: first.year + YEARS, month: 1, day: 1, hour: 0, minute: 0 }, zone).instant
      const window = { after: new Date(begin.getTime() - DAY_MS), until: new Date(end.getTime() - 1) }
      const ours = occurrencesOf({ rule, first, timezone: zone, until: null, count: null }, window)
      // It takes a start that the rule does not hold for the first one; we never keep such a start.
      const theirs = judge(rule, first, zone)
      const begun = ours[0]?.toISOString() ?? ''
      expect(ours.map((start) => start.toISOString())).toEqual(theirs.filter((start) => start >= begun))
    },
  )
  fc.assert(property, { numRuns: 100 })
}, 60_000)

it('finds in pieces what it finds in one', () => {
  const property = fc.property(
    rules.map((parts) => parts.join('')),
    fc.constantFrom(...ZONES),
    fc.integer({ min: 1, max: 120 }),
    (rule, timezone, days) => {
      const first = { year: 2026, month: 10, day: 20, hour: 2, minute: 30 }
      const recurrence = { rule, first, timezone, until: null, count: 40 }
      const begin = Date.UTC(2026, 9, 1)
      const end = begin + 900 * DAY_MS
      const whole = occurrencesOf(recurrence, { after: new Date(begin), until: new Date(end) })
      const pieces = []
      for (let at = begin; at < end; at += days * DAY_MS)
        pieces.push(
          ...occurrencesOf(recurrence, { after: new Date(at), until: new Date(Math.min(end, at + days * DAY_MS)) }),
        )
      expect(pieces).toEqual(whole)
    },
  )
  fc.assert(property, { numRuns: 50 })
}, 60_000)
