import { cancelSession } from '../../../src/usecases/cancel-session.ts'
import { enter } from '../../../src/usecases/enter.ts'
import { listAttendees } from '../../../src/usecases/list-attendees.ts'
import { planChanges } from '../../../src/usecases/plan-changes.ts'
import { previewReschedule } from '../../../src/usecases/preview-reschedule.ts'
import { rescheduleSession } from '../../../src/usecases/reschedule-session.ts'
import { runClock } from '../../../src/usecases/run-clock.ts'
import { CANCELLED, CROWDED_SPACE, ENDED } from '../seed-crowded.ts'
import { slackAccount } from '../seed-database.ts'
import { countTurns } from './count-turns.ts'
import { openBenchStore } from './open-bench-store.ts'

/**
 * What happens to two sessions that everybody is registered for: one is over and another is called off. Set by the environment:
 * `DATABASE_PATH` and `BENCH_PEOPLE`.
 */

/** What happened: how long it took in ms, and the longest turn of the event loop meanwhile, in ms of processor time. */
export type CrowdedTimes = readonly { readonly name: string; readonly tookMs: number; readonly longestTurnMs: number }[]

const people = Number(process.env.BENCH_PEOPLE)
const { deps, store } = await openBenchStore(process.env.DATABASE_PATH ?? '')
const mentor = await enter(deps, {
  platform: 'slack',
  space: { externalId: CROWDED_SPACE, name: null },
  user: { externalId: slackAccount(people) },
})
if (mentor === null) throw new Error('there is no mentor')
const times: { name: string; tookMs: number; longestTurnMs: number }[] = []

await measured('it is over, and attendance is settled', () => runClock(deps, { limit: 50 }))
await measured('what was recorded is planned to be told', planAll)
await measured('its mentor looks at who came', () => listAttendees(deps, { asker: mentor, sessionId: ENDED }))
const later = { ...deps.clock, now: () => new Date(Date.now() + 37 * 3_600_000) }
await measured('open claims are settled for good', () => runClock({ ...deps, clock: later }, { limit: 50 }))
const move = { start: { instant: new Date(Date.now() + 72 * 3_600_000), zone: 'UTC' }, durationMinutes: null }
await measured('what moving another would mean is looked at', async () => {
  const seen = await previewReschedule(deps, { asker: mentor, sessionId: CANCELLED, move })
  if (!seen.ok) throw new Error(JSON.stringify(seen.refusal))
})
await measured('it is moved', async () => {
  const done = await rescheduleSession(deps, { asker: mentor, sessionId: CANCELLED, move, from: null })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
})
await measured('it is called off', async () => {
  const done = await cancelSession(deps, { asker: mentor, sessionId: CANCELLED, reason: null })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
})
await measured('all that is planned to be told', planAll)
await store.close()
process.send?.(times satisfies CrowdedTimes, () => process.exit(0))

async function measured(name: string, act: () => Promise<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20))
  const turns = countTurns()
  const from = performance.now()
  await act()
  times.push({ name, tookMs: performance.now() - from, longestTurnMs: turns.stop() })
}

async function planAll(): Promise<void> {
  while ((await planChanges(deps, { limit: 250 })) > 0);
}
