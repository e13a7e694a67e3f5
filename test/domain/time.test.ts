import fc from 'fast-check'
import { Settings } from 'luxon'
import { afterEach, describe, expect, test } from 'vitest'
import type { WallTime } from '../../src/domain/time.ts'
import {
  isRealWall,
  moveDays,
  resolveWall,
  startOfDay,
  wallFromMs,
  wallTimeAt,
  wallToMs,
  weekdayOf,
} from '../../src/domain/time.ts'
import { zoneNames } from '../../src/domain/zone.ts'

/** `2026-03-08 02:30` as wall time. */
function wall(text: string): WallTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  return { year, month, day, hour, minute }
}

describe('a wall time becomes an instant', () => {
  const rules: readonly (readonly [name: string, zone: string, wall: string, instant: string, kind: string])[] = [
    ['standard time', 'America/New_York', '2026-12-01 18:00', '2026-12-01T23:00Z', 'exact'],
    ['summer time', 'America/New_York', '2026-07-01 18:00', '2026-07-01T22:00Z', 'exact'],
    ['the minute before a gap', 'America/New_York', '2026-03-08 01:59', '2026-03-08T06:59Z', 'exact'],
    ['the first minute of a gap', 'America/New_York', '2026-03-08 02:00', '2026-03-08T07:00Z', 'gap 60'],
    ['the middle of a gap', 'America/New_York', '2026-03-08 02:30', '2026-03-08T07:30Z', 'gap 60'],
    ['the minute after a gap', 'America/New_York', '2026-03-08 03:00', '2026-03-08T07:00Z', 'exact'],
    ['the minute before an overlap', 'America/New_York', '2026-11-01 00:59', '2026-11-01T04:59Z', 'exact'],
    ['the first of two', 'America/New_York', '2026-11-01 01:30', '2026-11-01T05:30Z', 'overlap'],
    ['the minute after an overlap', 'America/New_York', '2026-11-01 02:00', '2026-11-01T07:00Z', 'exact'],
    ['Berlin skips an hour', 'Europe/Berlin', '2026-03-29 02:15', '2026-03-29T01:15Z', 'gap 60'],
    ['Berlin repeats an hour', 'Europe/Berlin', '2026-10-25 02:15', '2026-10-25T00:15Z', 'overlap'],
    ['Lord Howe skips half an hour', 'Australia/Lord_Howe', '2026-10-04 02:10', '2026-10-03T15:40Z', 'gap 30'],
    ['Lord Howe repeats half an hour', 'Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45Z', 'overlap'],
    [
      'Lord Howe, just before what is repeated',
      'Australia/Lord_Howe',
      '2026-04-05 01:29',
      '2026-04-04T14:29Z',
      'exact',
    ],
    ['Cairo skips midnight', 'Africa/Cairo', '2026-04-24 00:00', '2026-04-23T22:00Z', 'gap 60'],
    ['Cairo repeats the last hour of a day', 'Africa/Cairo', '2026-10-29 23:30', '2026-10-29T20:30Z', 'overlap'],
    ['Tehran skipped midnight in 2022', 'Asia/Tehran', '2022-03-22 00:30', '2022-03-21T21:00Z', 'gap 60'],
    ['Tehran has no changes since', 'Asia/Tehran', '2026-03-22 00:30', '2026-03-21T21:00Z', 'exact'],
    ['Auckland skips an hour', 'Pacific/Auckland', '2026-09-27 02:30', '2026-09-26T14:30Z', 'gap 60'],
    ['Auckland repeats an hour', 'Pacific/Auckland', '2026-04-05 02:30', '2026-04-04T13:30Z', 'overlap'],
    ['Havana repeats midnight', 'America/Havana', '2026-11-01 00:30', '2026-11-01T04:30Z', 'overlap'],
    ['Kolkata never changes', 'Asia/Kolkata', '2026-03-29 02:30', '2026-03-28T21:00Z', 'exact'],
    ['Kathmandu is a quarter hour off', 'Asia/Kathmandu', '2026-12-01 18:00', '2026-12-01T12:15Z', 'exact'],
    ['UTC is itself', 'UTC', '2026-03-08 02:30', '2026-03-08T02:30Z', 'exact'],
    ['Samoa left out a whole day', 'Pacific/Apia', '2011-12-30 12:00', '2011-12-30T22:00Z', 'gap 1440'],
    ['a day past the end of its month rolls over', 'UTC', '2026-02-30 10:00', '2026-03-02T10:00Z', 'exact'],
    ['a year of one digit is that year', 'UTC', '0005-01-01 00:00', '0005-01-01T00:00Z', 'exact'],
  ]
  test.each(rules)('%s', (_, zone, text, instant, kind) => {
    const resolved = resolveWall(wall(text), zone)
    expect(resolved.instant).toEqual(new Date(instant))
    expect(resolved.kind === 'gap' ? `gap ${resolved.shiftedMinutes}` : resolved.kind).toBe(kind)
    if (resolved.kind !== 'gap') expect(resolved.shiftedMinutes).toBe(0)
  })

  test('an unknown zone is a fault', () => {
    expect(() => resolveWall(wall('2026-01-01 00:00'), 'Mars/Olympus')).toThrow(RangeError)
    expect(() => wallTimeAt(new Date(Number.NaN), 'UTC')).toThrow(RangeError)
  })
})

describe('laws', () => {
  const zone = fc.constantFrom(...zoneNames())
  const minute = fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 })

  afterEach(() => {
    Settings.now = () => Date.now()
  })

  test('an instant comes back from its wall time, except the second of two', () => {
    fc.assert(
      fc.property(zone, minute, (name, at) => {
        const instant = new Date(at * 60_000)
        const { instant: back, kind, shiftedMinutes } = resolveWall(wallTimeAt(instant, name), name)
        expect(shiftedMinutes).toBe(0)
        if (kind === 'exact') expect(back).toEqual(instant)
        else expect(back.getTime()).toBeLessThanOrEqual(instant.getTime())
        expect(wallTimeAt(back, name)).toEqual(wallTimeAt(instant, name))
      }),
      { numRuns: 500 },
    )
  })

  test('around every change of a year no instant of the same wall time is earlier, and gaps move by the change', () => {
    const changing = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Santiago']
    for (const name of changing) {
      for (const change of changesOf(name, 2026)) {
        for (let step = -180; step <= 180; step += 10) {
          const wallMs = wallToMs(wallTimeAt(new Date(change), name)) + step * 60_000
          const { instant, kind, shiftedMinutes } = resolveWall(wallFromMs(wallMs), name)
          const shown = wallToMs(wallTimeAt(instant, name))
          expect(shown - wallMs).toBe(shiftedMinutes * 60_000)
          expect(shiftedMinutes > 0).toBe(kind === 'gap')
          const same = sameWall(wallMs, name)
          if (kind === 'gap') expect(same).toEqual([])
          else expect([same[0], same.length > 1]).toEqual([instant.getTime(), kind === 'overlap'])
        }
      }
    }
  })

  test('the answer is the same whatever today is', () => {
    const ask = () => resolveWall(wall('2026-11-01 01:30'), 'America/New_York').instant.toISOString()
    const answers = ['2026-01-15', '2026-07-15', '2026-11-01T05:59Z', '2026-11-01T06:01Z'].map((today) => {
      Settings.now = () => new Date(today).getTime()
      return ask()
    })
    expect(new Set(answers)).toEqual(new Set(['2026-11-01T05:30:00.000Z']))
  })

  test('a day starts no later than its instant and has the same date', () => {
    fc.assert(
      fc.property(zone, minute, (name, at) => {
        const instant = new Date(at * 60_000)
        const start = startOfDay(instant, name)
        expect(start.getTime()).toBeLessThanOrEqual(instant.getTime())
        expect(wallTimeAt(start, name).day).toBe(wallTimeAt(instant, name).day)
      }),
      { numRuns: 300 },
    )
  })

  test('milliseconds of a wall time go both ways', () => {
    fc.assert(fc.property(minute, (at) => wallToMs(wallFromMs(at * 60_000)) === at * 60_000))
  })
})

describe('calendar', () => {
  test('the hour and day are those of the zone, not of UTC', () => {
    const instant = new Date('2026-11-26T04:50:00Z')
    expect(wallTimeAt(instant, 'America/New_York')).toEqual(wall('2026-11-25 23:50'))
    expect(wallTimeAt(instant, 'Asia/Kathmandu')).toEqual(wall('2026-11-26 10:35'))
  })

  test('a day starts at 01:00 where midnight is skipped', () => {
    expect(startOfDay(new Date('2026-04-24T10:00Z'), 'Africa/Cairo')).toEqual(new Date('2026-04-23T22:00Z'))
    expect(wallTimeAt(new Date('2026-04-23T22:00Z'), 'Africa/Cairo').hour).toBe(1)
  })

  test('moving by days keeps the time of day over ends of months and years', () => {
    expect(moveDays(wall('2026-12-31 18:30'), 1)).toEqual(wall('2027-01-01 18:30'))
    expect(moveDays(wall('2028-03-01 09:00'), -1)).toEqual(wall('2028-02-29 09:00'))
  })

  test('weekdays count from Monday', () => {
    expect(weekdayOf(wall('2026-11-30 00:00'))).toBe(1)
    expect(weekdayOf(wall('2026-11-29 23:59'))).toBe(7)
  })

  test.each(['2026-02-29 10:00', '2026-13-01 10:00', '2026-01-01 24:00', '2026-01-01 10:60', '2026-00-10 10:00'])(
    '%s is on no calendar',
    (text) => {
      expect(isRealWall(wall(text))).toBe(false)
    },
  )

  test('29 February is on the calendar of a leap year', () => {
    expect(isRealWall(wall('2028-02-29 10:00'))).toBe(true)
    expect(isRealWall({ ...wall('2028-02-29 10:00'), year: 300_000 })).toBe(false)
  })
})

/** The instants of a year at which a zone's clocks change, found by looking at every ten minutes. */
function changesOf(zone: string, year: number): number[] {
  const changes: number[] = []
  let last = Number.NaN
  for (let at = Date.UTC(year, 0); at < Date.UTC(year + 1, 0); at += 600_000) {
    const offset = wallToMs(wallTimeAt(new Date(at), zone)) - at
    if (!Number.isNaN(last) && offset !== last) changes.push(at)
    last = offset
  }
  return changes
}

/** Every instant that shows a wall time, found by looking at each minute of the day around it. */
function sameWall(wallMs: number, zone: string): number[] {
  const instants: number[] = []
  for (let at = wallMs - 15 * 3_600_000; at <= wallMs + 15 * 3_600_000; at += 600_000) {
    if (wallToMs(wallTimeAt(new Date(at), zone)) === wallMs) instants.push(at)
  }
  return instants
}
