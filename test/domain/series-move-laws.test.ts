import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { occurrencesOf, type Recurrence } from '../../src/domain/series.ts'
import { moveSeries } from '../../src/domain/series-move.ts'
import { readRule, WEEKDAYS, writeRule } from '../../src/domain/series-rule.ts'
import { splitSeries } from '../../src/domain/series-split.ts'
import type { WallTime } from '../../src/domain/time.ts'
import { moveDays, resolveWall, wallFromMs, wallTimeAt, wallToMs } from '../../src/domain/time.ts'
import { testId } from '../support/test-ids.ts'
import { sampleSession } from './sample-session.ts'

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo']
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const FAR = new Date(Date.UTC(2032, 0, 1))

/** The first so many days that ical.js finds from a wall time on, as instants. */
function judge(rule: string, first: WallTime, of: { readonly zone: string; readonly most: number }): readonly number[] {
  const { year, month, day, hour, minute } = first
  const start = new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, ICAL.Timezone.localTimezone)
  const walk = ICAL.Recur.fromString(rule).iterator(start)
  const found: number[] = []
  for (let next = walk.next(); next && found.length < of.most; next = walk.next()) {
    const wall = { year: next.year, month: next.month, day: next.day, hour: next.hour, minute: next.minute }
    found.push(resolveWall(wall, of.zone).instant.getTime())
  }
  return found
}

const firsts = fc
  .integer({ min: Date.UTC(2026, 0, 1) / MINUTE_MS, max: Date.UTC(2027, 0, 1) / MINUTE_MS })
  .map((minutes) => wallFromMs(minutes * MINUTE_MS))
const ends = fc.oneof(
  fc.constant({ until: null, count: null }),
  fc.integer({ min: 6, max: 60 }).map((count) => ({ until: null, count })),
  fc.integer({ min: 200, max: 800 }).map((days) => ({ until: days, count: null })),
)
const days = fc.subarray([...WEEKDAYS], { minLength: 2, maxLength: 4 })
const dayOfWeek = (first: WallTime) =>
  WEEKDAYS[new Date(wallToMs(first)).getUTCDay() === 0 ? 6 : new Date(wallToMs(first)).getUTCDay() - 1]

type Case = { readonly recurrence: Recurrence; readonly all: readonly Date[]; readonly at: number }

/** A series of at least six starts, and one of them. */
const cases = (rules: fc.Arbitrary<(first: WallTime) => string>): fc.Arbitrary<Case> =>
  fc
    .tuple(firsts, rules, fc.constantFrom(...ZONES), ends, fc.nat(5))
    .map(([wall, ruleOf, timezone, end, at]) => {
      const until = end.until === null ? null : new Date(wallToMs(wall) + end.until * DAY_MS)
      const loose = { rule: ruleOf(wall), first: wall, timezone, until, count: end.count }
      const starts = occurrencesOf(loose, { after: new Date(0), until: FAR })
      const first = wallTimeAt(starts[0] ?? FAR, timezone)
      const recurrence = { ...loose, first }
      return { recurrence, all: occurrencesOf(recurrence, { after: new Date(0), until: FAR }), at }
    })
    .filter(({ all }) => all.length >= 6)

const anyRule = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((interval) => () => `FREQ=DAILY;INTERVAL=${interval}`),
  fc.integer({ min: 1, max: 3 }).map((interval) => () => `FREQ=WEEKLY;INTERVAL=${interval}`),
  fc.tuple(fc.integer({ min: 1, max: 3 }), days).map(
    ([n, list]) =>
      () =>
        `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${list}`,
  ),
  fc.constantFrom(1, 2, 3, 4, -1).map((nth) => (first: WallTime) => `FREQ=MONTHLY;BYDAY=${nth}${dayOfWeek(first)}`),
  fc.constantFrom(1, 15, 28, 31, -1).map((day) => () => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
  fc.constant(() => 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'),
)

it('is cut without losing or doubling a start', () => {
  fc.assert(
    fc.property(cases(anyRule), ({ recurrence, all, at }) => {
      const cut = all[at]
      if (cut === undefined) throw new Error('no start')
      const { head, tail } = splitSeries(recurrence, cut)
      const before = head === null ? [] : occurrencesOf({ ...recurrence, ...head }, { after: new Date(0), until: FAR })
      const after = occurrencesOf(tail, { after: new Date(0), until: FAR })
      expect(before).toEqual(all.slice(0, at))
      expect(after).toEqual(all.slice(at))
    }),
    { numRuns: 150 },
  )
}, 60_000)

/** The sessions of a series from one start on, as they are made. */
const sessionsFrom = (starts: readonly Date[]): readonly Session[] =>
  starts.map((startTime, at) => ({
    ...sampleSession({ startTime, endTime: new Date(startTime.getTime() + 60 * MINUTE_MS), status: 'upcoming' }),
    id: testId('ses', at + 1),
    number: at + 1,
    seriesStart: startTime,
  }))

const evenRule = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((interval) => () => `FREQ=DAILY;INTERVAL=${interval}`),
  fc.integer({ min: 1, max: 3 }).map((interval) => () => `FREQ=WEEKLY;INTERVAL=${interval}`),
  fc.tuple(fc.integer({ min: 1, max: 3 }), days).map(
    ([n, list]) =>
      () =>
        `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${list}`,
  ),
)
const shifts = fc.integer({ min: -10 * 24 * 60, max: 10 * 24 * 60 })

it('moves every start by the same days and time of day by the wall, over clock changes, and holds as many', () => {
  fc.assert(
    fc.property(cases(evenRule), shifts, fc.integer({ min: 1, max: 20 }), ({ recurrence, all, at }, minutes, made) => {
      const rest = all.slice(at)
      const { tail } = splitSeries(recurrence, rest[0] ?? FAR)
      const sessions = sessionsFrom(rest.slice(0, made))
      const asked = { tail, durationMinutes: 60, sessions, length: null, mayMove: () => true, now: new Date(0) }
      const moved = moveSeries({ ...asked, named: testId('ses', 1), byMs: minutes * MINUTE_MS })
      if (!moved.ok) throw new Error(JSON.stringify(moved.refusal))
      const { recurrence: now, moves } = moved.value
      const expected = rest.map((start) => {
        const wall = wallFromMs(wallToMs(wallTimeAt(start, tail.timezone)) + minutes * MINUTE_MS)
        return resolveWall(wall, tail.timezone).instant
      })
      const isUnsure =
        rest.some((start) => isNearChange(start, tail.timezone)) ||
        expected.some((start) => isNearChange(start, tail.timezone))
      fc.pre(!isUnsure)
      expect(moves.map(({ slot }) => slot)).toEqual(expected.slice(0, made))
      expect(moves.map(({ session }) => session.id)).toEqual(sessions.map(({ id }) => id))
      const later = occurrencesOf(now, {
        after: moves.at(-1)?.slot ?? FAR,
        until: new Date(FAR.getTime() - 60 * DAY_MS),
      })
      const wanted = expected.slice(made).filter((start) => start.getTime() <= FAR.getTime() - 60 * DAY_MS)
      expect(later.slice(0, wanted.length)).toEqual(wanted)
      if (recurrence.until !== null || recurrence.count !== null) expect(later).toHaveLength(wanted.length)
    }),
    { numRuns: 150 },
  )
}, 60_000)

/** Within a day of a clock change a time of the day may be none, or two. */
function isNearChange(at: Date, zone: string): boolean {
  const offset = (ms: number) => wallToMs(wallTimeAt(new Date(ms), zone)) - Math.floor(ms / MINUTE_MS) * MINUTE_MS
  return offset(at.getTime() - DAY_MS) !== offset(at.getTime() + DAY_MS)
}

it('keeps the days of any rule where only the time of day is another', () => {
  fc.assert(
    fc.property(cases(anyRule), fc.nat(24 * 60 - 1), ({ recurrence, all, at }, time) => {
      const rest = all.slice(at, at + 12)
      const { tail } = splitSeries(recurrence, rest[0] ?? FAR)
      const minutes = time - (tail.first.hour * 60 + tail.first.minute)
      const asked = { tail, durationMinutes: 60, sessions: sessionsFrom(rest), length: null, now: new Date(0) }
      const moved = moveSeries({ ...asked, named: testId('ses', 1), byMs: minutes * MINUTE_MS, mayMove: () => true })
      if (!moved.ok) throw new Error(JSON.stringify(moved.refusal))
      const dayOf = (start: Date) => {
        const { year, month, day } = wallTimeAt(start, tail.timezone)
        return `${year}-${month}-${day}`
      }
      fc.pre(![...rest, ...moved.value.moves.map(({ slot }) => slot)].some((one) => isNearChange(one, tail.timezone)))
      expect(moved.value.moves.map(({ slot }) => dayOf(slot))).toEqual(rest.map(dayOf))
      expect(moved.value.recurrence.rule).toBe(writeRule(parts(tail)))
    }),
    { numRuns: 100 },
  )
}, 60_000)

function parts({ rule, timezone }: Recurrence) {
  const read = readRule(rule, timezone)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.parts
}

it('follows the new first date by the month, as ical.js reads that, one for one', () => {
  const kinds = fc.constantFrom('day', 'weekday', 'plain')
  fc.assert(
    fc.property(
      firsts,
      kinds,
      fc.constantFrom(...ZONES),
      fc.integer({ min: -9, max: 9 }),
      (wall, kind, timezone, by) => {
        const first = { ...wall, day: Math.min(wall.day, 19) + 9, hour: 12 }
        const fits = { day: first.day <= 28, plain: first.day <= 28, weekday: Math.ceil(first.day / 7) < 5 }
        fc.pre(fits[kind] && by !== 0)
        const nthOf = (date: WallTime) => `${Math.ceil(date.day / 7)}${dayOfWeek(date)}`
        const ruleOf = (date: WallTime) =>
          ({ day: `;BYMONTHDAY=${date.day}`, weekday: `;BYDAY=${nthOf(date)}`, plain: '' })[kind]
        const tail = { rule: `FREQ=MONTHLY${ruleOf(first)}`, first, timezone, until: null, count: null }
        const starts = occurrencesOf(tail, { after: new Date(0), until: FAR }).slice(0, 12)
        const asked = { tail, durationMinutes: 60, sessions: sessionsFrom(starts), length: null, now: new Date(0) }
        const moved = moveSeries({ ...asked, named: testId('ses', 1), byMs: by * DAY_MS, mayMove: () => true })
        const target = moveDays(first, by)
        const isRare = kind === 'weekday' ? Math.ceil(target.day / 7) > 4 : target.day > 28
        if (isRare) {
          expect(moved).toEqual({ ok: false, refusal: { code: 'series_unmovable', why: 'rare_day' } })
          return
        }
        if (!moved.ok) throw new Error(JSON.stringify(moved.refusal))
        const rule = kind === 'plain' ? `FREQ=MONTHLY;BYMONTHDAY=${target.day}` : `FREQ=MONTHLY${ruleOf(target)}`
        const theirs = judge(rule, target, { zone: timezone, most: 12 })
        expect(moved.value.moves.map(({ slot }) => slot.getTime())).toEqual(theirs)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

it.each([
  ['FREQ=MONTHLY;BYMONTHDAY=31', { year: 2026, month: 1, day: 31 }],
  ['FREQ=MONTHLY', { year: 2026, month: 1, day: 31 }],
  ['FREQ=YEARLY', { year: 2028, month: 2, day: 29 }],
  ['FREQ=MONTHLY;BYDAY=5SA', { year: 2026, month: 1, day: 31 }],
  ['FREQ=MONTHLY;BYDAY=-2SA', { year: 2026, month: 1, day: 24 }],
  ['FREQ=MONTHLY;BYMONTHDAY=-3', { year: 2026, month: 1, day: 29 }],
])(
  '%s stays on its days: no other day of the month comes in the months that it leaves out, or as it counts',
  (rule, day) => {
    const tail = { rule, first: { ...day, hour: 12, minute: 0 }, timezone: 'UTC', until: null, count: null }
    const starts = occurrencesOf(tail, { after: new Date(0), until: FAR }).slice(0, 6)
    const asked = { tail, durationMinutes: 60, sessions: sessionsFrom(starts), length: null, now: new Date(0) }
    const move = (byMs: number) => moveSeries({ ...asked, named: testId('ses', 1), byMs, mayMove: () => true })
    expect(move(DAY_MS)).toEqual({ ok: false, refusal: { code: 'series_unmovable', why: 'own_rule' } })
    expect(move(60 * MINUTE_MS).ok).toBe(true)
  },
)
