import type { TickTimes } from '../processes/ticks.ts'
import { runOnce } from '../run-once.ts'
import { seedManySessions } from './many-sessions.ts'
import { withFolder } from './with-folder.ts'

/** Measures ticks with nothing due, in turn with few and with many sessions stored. */
export function measureTicks(of: { few: number; many: number; ticks: number }): Promise<TickTimes> {
  return withFolder((few) =>
    withFolder(async (many) => {
      await seedManySessions(few, of.few)
      await seedManySessions(many, of.many)
      return runOnce<TickTimes>('ticks', { BENCH_FEW: few, BENCH_MANY: many, BENCH_TICKS: String(of.ticks) })
    }),
  )
}
