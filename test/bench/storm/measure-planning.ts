import type { Planning } from '../processes/planning.ts'
import { runOnce } from '../run-once.ts'
import { seedDatabase } from '../seed-database.ts'
import { seedReminders } from './seed-reminders.ts'
import { withFolder } from './with-folder.ts'

/** Reminders of each number planned in one tick, each as often and in turn. */
export type Plannings = { readonly few: readonly Planning[]; readonly many: readonly Planning[] }

/** People at each session, every one of whom is reminded. */
const PEOPLE = 500

/** Plans `few` and `many` reminders (multiples of 500), each in a process and a file of its own. */
export async function measurePlanning(of: { few: number; many: number; times: number }): Promise<Plannings> {
  const few: Planning[] = []
  const many: Planning[] = []
  for (let time = 0; time < of.times; time += 1) {
    few.push(await plan(of.few))
    many.push(await plan(of.many))
  }
  return { few, many }
}

function plan(reminders: number): Promise<Planning> {
  return withFolder(async (path) => {
    const spaces = { slackTeam: 'T1', discordGuild: '81' }
    await seedDatabase({ path, sessions: 0, attendance: 0, organizations: 1, stages: 0, people: PEOPLE, ...spaces })
    seedReminders(path, { sessions: reminders / PEOPLE, people: PEOPLE, dueInMs: -10_000 })
    const planning = await runOnce<Planning>('planning', { DATABASE_PATH: path })
    if (planning.planned !== reminders) throw new Error(`${planning.planned} reminders were planned, not ${reminders}`)
    return planning
  })
}
