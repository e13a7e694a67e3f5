import { importSessions, type TimetableEntry } from '../../../src/usecases/import-sessions.ts'
import type { Change, Commit, Deps } from '../../../src/usecases/ports.ts'
import { openBenchStore } from './open-bench-store.ts'

/**
 * For how long a timetable that is brought in keeps others from writing, beside the same sessions stored one by one in one
 * transaction. Set by the environment: `BENCH_TOGETHER`, `BENCH_APART` (files) and `BENCH_LINES`.
 */

/** Milliseconds for which the write lock was held. */
export type ImportTimes = { readonly togetherMs: number; readonly apartMs: number }

const DAY_MS = 86_400_000
const lines = Number(process.env.BENCH_LINES)
let locked = 0
const together = await openBenchStore(process.env.BENCH_TOGETHER ?? '', (sql) => {
  if (sql === 'BEGIN IMMEDIATE') locked = performance.now()
})
const apart = await openBenchStore(process.env.BENCH_APART ?? '')
const told: ImportTimes = {
  togetherMs: await bring(together.deps, (commit) => together.store.commit(commit)),
  apartMs: await bring(apart.deps, (commit) => {
    const changes = commit.changes.flatMap(oneByOne)
    locked = performance.now()
    return apart.store.commit({ ...commit, changes })
  }),
}
await together.store.close()
await apart.store.close()
process.send?.(told, () => process.exit(0))

/** Answers for how long it was stored, from the moment that `locked` says on. */
async function bring(deps: Deps, store: (commit: Commit) => Promise<void>): Promise<number> {
  const [organization] = await deps.store.organizations()
  if (organization === undefined) throw new Error('there is no school')
  const [space] = await deps.store.spacesOf(organization.id)
  if (space === undefined) throw new Error('there is no space')
  let took = 0
  const commit = async (one: Commit) => {
    await store(one)
    took = performance.now() - locked
  }
  const from = Date.now() + 2 * DAY_MS
  const entries = Array.from({ length: lines }, (_, line): TimetableEntry => {
    const startTime = new Date(from + line * 600_000)
    return {
      draft: {
        ...{
          title: `Lesson ${line}`,
          description: 'What we talk about, and what to bring.',
          startTime,
          passcode: null,
        },
        ...{ endTime: new Date(startTime.getTime() + 3_600_000), timezone: 'Europe/Berlin', provider: 'link' },
        ...{ audience: { everyone: true, segmentIds: [] }, link: 'https://meet.example/room', backupLink: null },
        ...{ zoomMeetingId: null, capacity: null },
      },
      mentorId: null,
      place: { createdIn: space.id, announceChannel: null },
      repeats: null,
    }
  })
  const brought = { ...deps, store: Object.assign(Object.create(deps.store), { commit }) as Deps['store'] }
  await importSessions(brought, { organizationId: organization.id, entries, announce: false })
  return took
}

function oneByOne(change: Change): readonly Change[] {
  return change.type === 'add-sessions'
    ? change.sessions.map((session): Change => ({ type: 'add-session', ...session }))
    : [change]
}
