import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestStore, type TestStore } from '../support/open-test-store.ts'

let test: TestStore
beforeEach(async () => {
  test = await openTestStore()
})
afterEach(() => test.close())

describe('opening a store', () => {
  it('makes an empty one that answers', async () => {
    expect(test.store.isReachable()).toBe(true)
    expect(await test.store.space('slack', 'T1')).toBeNull()
    expect(test.store.backup).toBeNull()
  })
})
