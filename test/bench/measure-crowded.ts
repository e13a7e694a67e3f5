import type { CrowdedTimes } from './processes/crowded.ts'
import { runOnce } from './run-once.ts'
import { seedCrowded } from './seed-crowded.ts'
import { withFolder } from './storm/with-folder.ts'

/** What happens to sessions of so many people, each number as often. */
export type Crowds = readonly { readonly people: number; readonly times: readonly CrowdedTimes[] }[]

/** Measures sessions of each number of people (300 at least), in a process and a file of their own each time. */
export async function measureCrowded(of: { people: readonly number[]; times: number }): Promise<Crowds> {
  const crowds = of.people.map((people) => ({ people, times: [] as CrowdedTimes[] }))
  for (let time = 0; time < of.times; time += 1)
    for (const { people, times } of crowds) times.push(await measure(people))
  return crowds
}

function measure(people: number): Promise<CrowdedTimes> {
  return withFolder(async (path) => {
    await seedCrowded(path, people)
    return runOnce<CrowdedTimes>('crowded', { DATABASE_PATH: path, BENCH_PEOPLE: String(people) })
  })
}
