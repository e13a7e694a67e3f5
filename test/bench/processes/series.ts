import type { Result } from '../../../src/domain/result.ts'
import { cancelSeries } from '../../../src/usecases/cancel-series.ts'
import { createSeries } from '../../../src/usecases/create-series.ts'
import { enter } from '../../../src/usecases/enter.ts'
import { rescheduleSeries } from '../../../src/usecases/reschedule-series.ts'
import { slackAccount } from '../seed-database.ts'
import { LISTS_SPACE, LOOKING } from '../seed-lists.ts'
import { openBenchStore } from './open-bench-store.ts'

/**
 * What a series of two years costs to make, to move as a whole and to call off. Set by the environment: `BENCH_FILE` and
 * `BENCH_TIMES`.
 */

/** Milliseconds of each time, and how many sessions there were. */
export type SeriesTimes = readonly {
  readonly name: string
  readonly sessions: number
  readonly made: readonly number[]
  readonly moved: readonly number[]
  readonly cancelled: readonly number[]
}[]

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const KINDS = [
  { name: 'weekly for two years', repeat: 'weekly', count: '104' },
  { name: 'daily for two years', repeat: 'FREQ=DAILY', count: '730' },
] as const

const { deps } = await openBenchStore(process.env.BENCH_FILE ?? '')
const space = { externalId: LISTS_SPACE, name: 'School' }
const asker = await enter(deps, { platform: 'slack', space, user: { externalId: slackAccount(LOOKING.admin) } })
if (asker === null) throw new Error('there is no admin')
const startTime = new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + DAY_MS)
const told: SeriesTimes[number][] = []
for (const kind of KINDS) {
  const times: { made: number[]; moved: number[]; cancelled: number[] } = { made: [], moved: [], cancelled: [] }
  let sessions = 0
  for (let time = 0; time < Number(process.env.BENCH_TIMES); time += 1) {
    const made = await timed(times.made, () => make(kind))
    const sessionId = made.anchor
    sessions = made.toCome
    const start = { instant: new Date(startTime.getTime() + DAY_MS + HOUR_MS), zone: 'Europe/Berlin' }
    const move = { start, durationMinutes: null }
    await timed(times.moved, () => rescheduleSeries(deps, { asker, sessionId, move, from: null, scope: 'all' }))
    await timed(times.cancelled, () => cancelSeries(deps, { asker, sessionId, scope: 'all', reason: null }))
  }
  told.push({ name: kind.name, sessions, ...times })
}
process.send?.(told satisfies SeriesTimes, () => process.exit(0))

function make({ repeat, count }: (typeof KINDS)[number]) {
  if (asker === null) throw new Error('there is no admin')
  return createSeries(deps, {
    asker,
    mentorId: null,
    announceChannel: null,
    typedChannel: null,
    input: {
      ...{
        title: 'Coaching',
        description: null,
        startTime,
        durationMinutes: 60,
        zone: 'Europe/Berlin',
        audience: null,
      },
      ...{ provider: null, link: 'https://meet.example/room', meetingId: null, passcode: 's3cret', backupLink: null },
      capacity: '20',
    },
    repeat: { repeat, until: null, count },
  })
}

async function timed<T>(times: number[], act: () => Promise<Result<T>>): Promise<T> {
  const from = performance.now()
  const done = await act()
  times.push(performance.now() - from)
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done.refusal)}`)
  return done.value
}
