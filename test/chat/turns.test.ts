import { describe, expect, it } from 'vitest'
import { createTurns } from '../../src/chat/turns.ts'

describe('turns', () => {
  it('let callers go on in the order in which they asked', async () => {
    const turn = createTurns()
    const went: number[] = []
    await Promise.all(
      [1, 2, 3].map(async (caller) => {
        await turn()
        went.push(caller)
      }),
    )
    expect(went).toEqual([1, 2, 3])
  })

  it('let what else is due go first, between any two', async () => {
    const turn = createTurns()
    const went: string[] = []
    const others = new Promise<void>((resolve) => {
      const other = (left: number) => {
        went.push('other')
        if (left > 1) setImmediate(other, left - 1)
        else resolve()
      }
      setImmediate(other, 3)
    })
    const callers = ['first', 'second', 'third'].map(async (caller) => {
      await turn()
      went.push(caller)
    })
    await Promise.all([others, ...callers])
    expect(went).toEqual(['other', 'first', 'other', 'second', 'other', 'third'])
  })

  it('begin anew after nobody waited', async () => {
    const turn = createTurns()
    await turn()
    await turn()
    await expect(turn()).resolves.toBeUndefined()
  })
})
