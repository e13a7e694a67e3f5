import { describe, expect, it } from 'vitest'
import { closeAll } from '../src/close-all.ts'

describe('closing what was opened', () => {
  it('goes from the latest to the first, one step after another, and side by side within a step', async () => {
    const seen: string[] = []
    const close = (name: string) => async () => {
      seen.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(`${name} ends`)
    }
    await closeAll([[close('store')], [close('a'), close('b')], []])
    expect(seen).toEqual(['a begins', 'b begins', 'a ends', 'b ends', 'store begins', 'store ends'])
  })

  it('leaves nothing open where something rejects, and rejects after all with the first fault', async () => {
    const seen: string[] = []
    const fault = (name: string) => async () => {
      seen.push(name)
      throw new Error(name)
    }
    const sound = (name: string) => async () => void seen.push(name)
    await expect(closeAll([[sound('store')], [fault('web')], [fault('a'), sound('b')]])).rejects.toThrow(/^a$/)
    expect(seen).toEqual(['a', 'b', 'web', 'store'])
  })
})
