import { expect, it } from 'vitest'
import { createNewId, newId } from '../src/ids.ts'
import { createTestClock } from './support/test-clock.ts'

it('an id is its prefix and 20 characters that no one misreads', () => {
  for (let count = 0; count < 100; count++) expect(newId('ses')).toMatch(/^ses_[0-9a-hjkmnp-tv-z]{20}$/)
})

it('ids sort by time of making', () => {
  const clock = createTestClock('2026-01-01T00:00:00Z')
  const make = createNewId(clock)
  const ids = ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z', '2027-01-01T00:00:00Z', '2999-01-01T00:00:00Z'].map(
    (at) => {
      clock.set(at)
      return make('per')
    },
  )
  expect(ids.toSorted()).toEqual(ids)
})

it('ten thousand ids of one moment are ten thousand', () => {
  const make = createNewId(createTestClock())
  expect(new Set(Array.from({ length: 10_000 }, () => make('evi'))).size).toBe(10_000)
})

it('the first nine characters are the clock alone', () => {
  const [first, second] = [1, 2].map(() => createNewId(createTestClock())('org').slice(0, 13))
  expect(first).toBe(second)
})

it('what is made of the same has the same id, whenever and by whichever process', () => {
  const [early, late] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'].map((at) => createNewId(createTestClock(at)))
  expect(early?.('ses', 'slack:1.2.a')).toBe(late?.('ses', 'slack:1.2.a'))
  expect(early?.('ses', 'slack:1.2.a')).toMatch(/^ses_[0-9a-hjkmnp-tv-z]{20}$/)
  expect(early?.('ses', 'slack:1.2.a').slice(4)).not.toBe(early?.('srs', 'slack:1.2.a').slice(4))
  expect(early?.('ses', 'slack:1.2.a')).not.toBe(early?.('ses', 'slack:1.2.b'))
})
