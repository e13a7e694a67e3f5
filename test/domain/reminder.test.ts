import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueOffset, readWatermark } from '../../src/domain/reminder.ts'

const MINUTE = 60_000
const start = new Date('2026-10-25T10:00:00Z')
const minutesBefore = (minutes: number, ms = 0) => new Date(start.getTime() - minutes * MINUTE + ms)
const due = (offsets: readonly number[], watermark: Date, now: Date) =>
  dueOffset({ startTime: start, offsets }, { watermark, now })

describe('a reminder', () => {
  it('is due at its minute, and not before', () => {
    expect(due([60], minutesBefore(90), minutesBefore(60, -1))).toBeNull()
    expect(due([60], minutesBefore(90), minutesBefore(60))).toBe(60)
  })

  it('is due once: what the watermark has passed is not due again', () => {
    expect(due([60], minutesBefore(60), minutesBefore(59))).toBeNull()
    expect(due([60], minutesBefore(60, -1), minutesBefore(59))).toBe(60)
  })

  it('after downtime is one, the nearest to the start', () => {
    expect(due([1440, 60, 10], minutesBefore(2000), minutesBefore(5))).toBe(10)
    expect(due([1440, 60, 10], minutesBefore(2000), minutesBefore(30))).toBe(60)
  })

  it('is not repeated after downtime where a nearer one came before it', () => {
    expect(due([1440, 60], minutesBefore(50), minutesBefore(40))).toBeNull()
  })

  it('is of no use once the session started', () => {
    expect(due([10], minutesBefore(20), start)).toBeNull()
    expect(due([10], minutesBefore(20), new Date(start.getTime() + 1))).toBeNull()
  })

  it('keeps its distance in hours over a change of clocks', () => {
    // Berlin turns its clocks back between these two: 24 hours before 10:00 UTC is 10:00 UTC, whatever walls say.
    expect(due([1440], new Date('2026-10-24T09:59:55Z'), new Date('2026-10-24T10:00:00Z'))).toBe(1440)
  })
})

describe('the watermark', () => {
  it('starts now, and goes back with a clock that was turned back', () => {
    expect(readWatermark(null, start)).toEqual(start)
    expect(readWatermark(minutesBefore(-60), start)).toEqual(start)
    expect(readWatermark(minutesBefore(5), start)).toEqual(minutesBefore(5))
  })
})

describe('laws', () => {
  const offsets = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 })
  /** Instants in order of time, in ms from four days before the start to one hour after it. */
  const ticks = fc
    .array(fc.integer({ min: -4 * 1440 * MINUTE, max: 60 * MINUTE }), { minLength: 2, maxLength: 40 })
    .map((list) => [...list].sort((a, b) => a - b).map((ms) => new Date(start.getTime() + ms)))

  const run = (chosen: readonly number[], at: readonly Date[]) =>
    at.slice(1).flatMap((now, i) => {
      const watermark = at[i] ?? now
      const offset = due(chosen, watermark, now)
      return offset === null ? [] : [{ offset, watermark, now }]
    })

  it('however the ticks fall, no offset is due twice, each later one is nearer, and none comes after the start', () => {
    fc.assert(
      fc.property(offsets, ticks, (chosen, at) => {
        const said = run(chosen, at)
        for (const [i, { offset, now }] of said.entries()) {
          expect(chosen).toContain(offset)
          expect(now.getTime()).toBeLessThan(start.getTime())
          expect(now.getTime()).toBeGreaterThanOrEqual(minutesBefore(offset).getTime())
          const earlier = said[i - 1]
          if (earlier !== undefined) expect(offset).toBeLessThan(earlier.offset)
        }
      }),
    )
  })

  it('whoever had an offset come due in a stretch is reminded in it, unless the session started', () => {
    fc.assert(
      fc.property(offsets, ticks, (chosen, at) => {
        const said = run(chosen, at)
        for (const [i, now] of at.slice(1).entries()) {
          const watermark = at[i] ?? now
          const came = chosen.filter((offset) => minutesBefore(offset) > watermark && minutesBefore(offset) <= now)
          const reminded = said.filter((one) => one.now === now && one.watermark === watermark)
          expect(reminded).toHaveLength(came.length > 0 && now < start ? 1 : 0)
        }
      }),
    )
  })
})
