import { afterEach, expect, it } from 'vitest'
import type { Drivers } from '../support/driver.ts'
import { sitAtPlayground } from '../support/driver-playground.ts'
import { type Program, startProgram } from '../support/start-program.ts'

/** A weekly series over the clock change of 25 October 2026, from its one card to each session's own, with a restart in between. */

const DAY_MS = 86_400_000
const TITLE = 'Weekly coaching'

let program: Program
let people: Drivers
afterEach(() => program.stop())

it('is announced once, and each of its sessions a day before, at the same time on the wall', async () => {
  program = await startProgram({ playground: true })
  people = sitAtPlayground(program.url)
  await people.ana.command('/sessions')
  const link = 'link: https://meet.example.org/weekly'
  const options = `when: 13 Oct 2026 18:00 Europe/Berlin ${link} repeat: weekly count: 16`
  const first = await people.ada.command(`/session create ${TITLE} ${options}`)
  // It is night for somebody of the demo then.
  const made = first.buttons.includes('Go ahead') ? await first.press('Go ahead') : first
  expect(made.text).toContain(`Created: ${TITLE}`)
  expect(made.text).toContain('Every week on Tuesday at 18:00 (Europe/Berlin), 16 times')
  const card = await program.until(async () => (await cards()).find(({ text }) => text.includes('Series:')), 'its card')
  expect((await card.press('Join all')).text).toContain('You are registered for all.')
  expect(await cards()).toHaveLength(1)

  // Monday at six, and the week after that the clocks in Berlin went back.
  program.clock.set('2026-10-12T16:00:05.000Z')
  await program.until(async () => (await cards()).length === 2, 'the card of the first session')
  await program.restart()
  for (const [day, count] of [
    ['2026-10-19T16:00:05.000Z', 3],
    ['2026-10-26T16:30:00.000Z', 3],
    ['2026-10-26T17:00:05.000Z', 4],
  ] as const) {
    program.clock.set(day)
    await program.rest()
    expect(await cards(), day).toHaveLength(count)
  }

  // Sixteen weeks are more than 90 days: the last of them came into sight meanwhile.
  program.clock.set(new Date(Date.parse('2026-10-27T12:00:00.000Z') + 2 * DAY_MS))
  await program.rest()
  const rows = program.rows<{ start_time: number; registered_count: number }>(
    'SELECT start_time, registered_count FROM success_sessions WHERE title = ? ORDER BY start_time',
    TITLE,
  )
  expect(rows).toHaveLength(16)
  expect(new Set(rows.map(({ registered_count }) => registered_count))).toEqual(new Set([1]))
  expect(rows.map(({ start_time }) => new Date(start_time).getUTCHours())).toEqual([16, 16, ...Array(14).fill(17)])
})

/** The cards in the channel, newest last; what is said under one is none. */
async function cards() {
  return (await people.ana.channel()).filter(({ text }) => text.includes(TITLE) && text.includes('Registered'))
}
