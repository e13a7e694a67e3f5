import { expect, it } from 'vitest'
import { createLatest } from '../../src/chat/latest.ts'

it('keeps what was used last, within its bound', () => {
  const latest = createLatest<number>(2)
  latest.set('a', 1)
  latest.set('b', 2)
  expect(latest.get('a')).toBe(1)
  latest.set('c', 3)
  expect(['a', 'b', 'c'].map((key) => latest.get(key))).toEqual([1, undefined, 3])
  latest.set('a', 4)
  latest.delete('c')
  expect(['a', 'b', 'c'].map(latest.has)).toEqual([true, false, false])
  expect(latest.get('a')).toBe(4)
})
