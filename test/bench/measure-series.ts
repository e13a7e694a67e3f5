import type { SeriesTimes } from './processes/series.ts'
import { runOnce } from './run-once.ts'
import { seedLists } from './seed-lists.ts'
import { withFolder } from './storm/with-folder.ts'

/** Measures making, moving and calling off series of two years, on a file with many sessions. */
export function measureSeries(of: { many: number; times: number }): Promise<SeriesTimes> {
  return withFolder(async (file) => {
    await seedLists(file, of.many)
    return runOnce<SeriesTimes>('series', { BENCH_FILE: file, BENCH_TIMES: String(of.times) })
  })
}
