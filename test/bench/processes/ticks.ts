import { planChanges } from '../../../src/usecases/plan-changes.ts'
import { planReminders } from '../../../src/usecases/plan-reminders.ts'
import type { Deps } from '../../../src/usecases/ports.ts'
import { runClock } from '../../../src/usecases/run-clock.ts'
import { openBenchStore } from './open-bench-store.ts'

/**
 * What a tick costs at which nothing is due, with few and with many sessions stored: all that the clock wakes, in turn on two
 * files in one process. Set by the environment: `BENCH_FEW`, `BENCH_MANY` (files) and `BENCH_TICKS`.
 */

/** Milliseconds of each tick, in the order in which they were; the same place of both came one after the other. */
export type TickTimes = { readonly few: readonly number[]; readonly many: readonly number[] }

const LIMIT = 20
const MOST_WAITING = 20_000
const WARM_UPS = 200

const few = await openBenchStore(process.env.BENCH_FEW ?? '')
const many = await openBenchStore(process.env.BENCH_MANY ?? '')
const ticks = Number(process.env.BENCH_TICKS)
const times: { readonly few: number[]; readonly many: number[] } = { few: [], many: [] }
for (let tick = -WARM_UPS; tick < ticks; tick += 1) {
  const isTurned = tick % 2 === 0
  const first = await timed(isTurned ? many.deps : few.deps)
  const second = await timed(isTurned ? few.deps : many.deps)
  if (tick < 0) continue
  times.few.push(isTurned ? second : first)
  times.many.push(isTurned ? first : second)
}
await few.store.close()
await many.store.close()
process.send?.(times, () => process.exit(0))

async function timed(deps: Deps): Promise<number> {
  const from = performance.now()
  const { planned } = await planReminders(deps)
  const { started, completed, settled } = await runClock(deps, { limit: LIMIT })
  const changes = await planChanges(deps, { limit: LIMIT })
  const { ids } = await deps.store.dueDeliveryIds(deps.clock.now(), MOST_WAITING)
  const stale = await deps.store.staleAnnouncements(deps.clock.now(), LIMIT)
  const took = performance.now() - from
  const due = planned + started + completed + settled + changes + ids.length + stale.length
  if (due > 0) throw new Error(`nothing was to be due, and ${due} things were`)
  return took
}
