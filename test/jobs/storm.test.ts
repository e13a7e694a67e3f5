import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { createTestLog } from '../support/test-log.ts'
import { openSending } from './open-sending.ts'

const STORM = 10_000
/** What nobody may be held up for, in ms of our own work: a busy machine adds its own. */
const HELD_UP_MS = 50

const opened: { school: OpenedSchool | null } = { school: null }
afterEach(() => opened.school?.close())

it('10,000 deliveries at once leave the event loop to others', async () => {
  const clock = { ...systemClock, set: () => {}, advance: async () => {}, waiting: () => 0 }
  const school = await openSchool({ clock })
  opened.school = school
  const deliveries = Array.from({ length: STORM }, (_, count) =>
    school.school.delivery(school.organization, { event: `e${count}` }),
  )
  for (let at = 0; at < STORM; at += 250)
    await school.store.commit({ changes: [], deliveries: deliveries.slice(at, at + 250) })

  const sent = new Set<string>()
  const { outbox } = openSending(
    { store: school.store, clock, log: createTestLog() },
    {
      deliver: ({ id }) => {
        sent.add(id)
        return { type: 'sent', ref: 'C1/1' }
      },
    },
  )
  const turns: number[] = []
  outbox.nudge()
  for (let last = cpuMs(); sent.size < STORM; ) {
    await nextTurn()
    const now = cpuMs()
    turns.push(now - last)
    last = now
  }
  await outbox.stop()
  const longest = turns.toSorted((a, b) => b - a).slice(0, 5)
  expect(longest[0], `longest turns: ${longest.map(Math.round).join(', ')} ms`).toBeLessThan(HELD_UP_MS)
  const open = school.outside.prepare("SELECT count(*) FROM deliveries WHERE state <> 'sent'").pluck()
  expect(open.get()).toBe(0)
}, 60_000)

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
