import { beforeEach, describe, expect, it } from 'vitest'
import { createTroubles, type Troubles } from '../../src/jobs/troubles.ts'
import { createTestClock, type TestClock } from '../support/test-clock.ts'
import { createTestLog } from '../support/test-log.ts'

const MINUTE = 60_000

let clock: TestClock
let log: ReturnType<typeof createTestLog>
let troubles: Troubles
beforeEach(() => {
  clock = createTestClock()
  log = createTestLog()
  troubles = createTroubles({ clock, log })
})
const meet = () => troubles.meet('reminder', { facts: {}, message: 'it broke', level: 'error' })
const said = () => log.lines.map(({ level, message }) => `${level} ${message}`)

describe('a trouble', () => {
  it('is said once, however often it is met, and once that it is over', async () => {
    for (let times = 0; times < 30; times++) {
      meet()
      await clock.advance(5 * MINUTE)
    }
    troubles.pass('reminder')
    expect(said()).toEqual(['error it broke', 'info this is over: it broke'])
  })

  it('that comes back after an hour is another one, though nothing said that the first was over', async () => {
    meet()
    await clock.advance(60 * MINUTE)
    meet()
    expect(said()).toEqual(['error it broke', 'error it broke'])
  })
})
