import type { RepeatInput } from '../../src/domain/repeat.ts'
import { createSeries } from '../../src/usecases/create-series.ts'
import type { Asker, SeriesFacts } from '../../src/usecases/ports.ts'
import { planAll } from '../support/plan-all.ts'
import { granted, HOUR, inputOf, MINUTE, openSchool, type School, type SessionOptions } from './open-school.ts'
import { countRows } from './read-database.ts'

export const DAY = 24 * HOUR

export type SeriesOptions = SessionOptions & Partial<RepeatInput> & { readonly inDays?: number }

/** A school with an admin and an announcement channel, and how series are made there. */
export type SeriesSchool = {
  readonly school: School
  readonly admin: Asker
  /** Every Thursday at 18:30 UTC from a week ahead, without an end, unless said otherwise. */
  readonly make: (options?: SeriesOptions) => ReturnType<typeof createSeries>
  readonly series: (options?: SeriesOptions) => Promise<SeriesFacts>
  readonly sessionsOf: (of: Pick<SeriesFacts, 'series'>) => ReturnType<School['store']['sessionsOfSeries']>
  readonly plan: () => Promise<void>
  /** How many messages of a kind are planned, with a further condition in SQL. */
  readonly planned: (kind: string, and?: string) => number
}

/** Opens a school for series; await `school.close` when done. */
export async function openSeriesSchool(): Promise<SeriesSchool> {
  const school = await openSchool()
  const admin = await school.person('admin', { role: 'admin' })
  const { id } = admin.space
  await school.store.commit({ changes: [{ type: 'set-space', id, set: { announcementChannel: 'C1' } }] })
  const make: SeriesSchool['make'] = ({
    repeat = 'weekly',
    until = null,
    count = null,
    inDays = 7,
    by = admin,
    mentor,
    ...input
  } = {}) => {
    const startTime = new Date(school.clock.now().getTime() + inDays * DAY + 30 * MINUTE)
    return createSeries(school.deps, {
      asker: by,
      input: inputOf({ startTime, ...input }),
      mentorId: mentor?.person.id ?? null,
      announceChannel: null,
      typedChannel: null,
      repeat: { repeat, until, count },
    })
  }
  return {
    school,
    admin,
    make,
    series: async (options) => granted(await make(options)),
    sessionsOf: (facts) => school.store.sessionsOfSeries(facts.series.id, new Date(0)),
    plan: () => planAll(school.deps),
    planned: (kind, and = '1') => countRows(school.path, 'deliveries', `kind = '${kind}' AND ${and}`),
  }
}
