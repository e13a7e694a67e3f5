import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Interval, merge } from '../../src/domain/evidence.ts'
import { at } from './sample-session.ts'

const minute = fc.integer({ min: 0, max: 120 })
const stretch: fc.Arbitrary<Interval> = fc.tuple(minute, minute).map(([a, b]) => {
  const from = new Date(at('18:00').getTime() + Math.min(a, b) * 60_000)
  return { from, to: new Date(at('18:00').getTime() + Math.max(a, b) * 60_000) }
})
/** Minute by minute whether any of the stretches covers it. */
const covered = (stretches: readonly Interval[]): readonly boolean[] =>
  Array.from({ length: 120 }, (_, index) => {
    const middle = at('18:00').getTime() + (index + 0.5) * 60_000
    return stretches.some(({ from, to }) => from.getTime() < middle && middle < to.getTime())
  })

describe('merging stretches of time', () => {
  it('covers the same time, in order, without overlap or touch', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const merged = merge(stretches)
        expect(covered(merged)).toEqual(covered(stretches))
        merged.forEach(({ from }, index) => {
          const before = merged[index - 1]
          if (before !== undefined) expect(from.getTime()).toBeGreaterThan(before.to.getTime())
        })
      }),
    )
  })

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        expect(merge(merge(stretches))).toEqual(merge(stretches))
      }),
    )
  })
})
