import type { ImportTimes } from './processes/import.ts'
import { runOnce } from './run-once.ts'
import { seedLists } from './seed-lists.ts'
import { withFolder } from './storm/with-folder.ts'

/** Measures a timetable of so many lines, so often. */
export async function measureImport(of: { lines: number; times: number }): Promise<readonly ImportTimes[]> {
  const all: ImportTimes[] = []
  for (let time = 0; time < of.times; time += 1) all.push(await measure(of.lines))
  return all
}

function measure(lines: number): Promise<ImportTimes> {
  return withFolder((together) =>
    withFolder(async (apart) => {
      for (const path of [together, apart]) await seedLists(path, 10)
      const env = { BENCH_TOGETHER: together, BENCH_APART: apart, BENCH_LINES: String(lines) }
      return runOnce<ImportTimes>('import', env)
    }),
  )
}
