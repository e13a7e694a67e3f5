import { expect, it } from 'vitest'
import { createOnce } from '../../src/chat/once.ts'

it('what is seen again is told apart, and the longest unseen is forgotten where there is too much', () => {
  const isNew = createOnce(2)
  expect(['a', 'a', 'b', 'a', 'c', 'b', 'a'].map(isNew)).toEqual([true, false, true, false, true, false, true])
})
