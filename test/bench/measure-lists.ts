import type { ListTimes } from './processes/lists.ts'
import { runOnce } from './run-once.ts'
import { seedLists } from './seed-lists.ts'
import { withFolder } from './storm/with-folder.ts'

/** Measures lists and the home page, in turn with few and with many sessions stored. */
export function measureLists(of: { few: number; many: number; asks: number }): Promise<ListTimes> {
  return withFolder((few) =>
    withFolder(async (many) => {
      await seedLists(few, of.few)
      await seedLists(many, of.many)
      return runOnce<ListTimes>('lists', { BENCH_FEW: few, BENCH_MANY: many, BENCH_ASKS: String(of.asks) })
    }),
  )
}
