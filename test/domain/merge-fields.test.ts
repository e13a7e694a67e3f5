import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, mergeFields } from '../../src/domain/merge-fields.ts'

const shownOf = (text: string) => ({ title: fingerprint(text) })
const merge = (yours: string, shown: string, now: string) =>
  mergeFields({ yours: { title: yours }, shown: shownOf(shown), now: { title: now } })

describe('a field of a form', () => {
  it.each([
    ['is changed where only its author changed it', 'B', 'A', 'A', { title: 'B' }, 0],
    ['stays as another made it where its author left it', 'A', 'A', 'C', {}, 0],
    ['needs nothing where both made it the same', 'B', 'A', 'B', {}, 0],
    ['is a conflict where each made it another', 'B', 'A', 'C', {}, 1],
    ['is emptied', '', 'A', 'A', { title: '' }, 0],
    ['is the same with other ends of lines', 'A\r\nB ', 'A\nB', 'C', {}, 0],
  ])('%s', (_name, yours, shown, now, changed, conflicts) => {
    const merged = merge(yours, shown, now)
    expect(merged.changed).toEqual(changed)
    expect(merged.conflicts).toHaveLength(conflicts)
  })

  it('is never a conflict where none was shown', () => {
    expect(mergeFields({ yours: { title: 'B' }, shown: null, now: { title: 'C' } })).toEqual({
      changed: { title: 'B' },
      conflicts: [],
    })
  })

  it('sent twice changes once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (yours, shown) => {
        const first = merge(yours, shown, shown)
        const second = merge(yours, shown, first.changed.title ?? shown)
        expect(second).toEqual({ changed: {}, conflicts: [] })
      }),
    )
  })
})

it('a fingerprint has four characters of an id', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[0-9a-z]{4}$/.test(fingerprint(text))))
})
