import { afterAll, beforeAll, expect } from 'vitest'
import type { Series, Session } from '../../src/domain/entities.ts'
import type { Commit } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** A school whose statements are seen, with one session of a series in it. */
export let s: OpenedSchool
export let session: Session
export let series: Series
/** Every statement that ran since plans were asked for last. */
export const statements: string[] = []
/** Opens it before the tests of the file that calls this, and closes it after. */
export function inStatements(): void {
  beforeAll(async () => {
    s = await openSchool({ onSql: (sql) => statements.push(sql) })
    series = s.school.series(s.organization)
    const startTime = s.clock.now()
    const ofSeries = { seriesId: series.id, seriesStart: startTime }
    session = s.school.session(s.organization, { mentorId: s.mentor.id, startTime, ...ofSeries })
    const segment = s.school.segment(s.organization, 'A')
    const set = { audience: { everyone: false, segmentIds: [segment.id] } }
    await commit(
      { type: 'add-segment', segment },
      { type: 'add-series', series },
      s.school.addSession({ ...session, ...set }, 'secret'),
      s.school.register(session, s.ada, 'waitlisted'),
      { type: 'add-series-person', seriesId: series.id, personId: s.ada.id, at: s.clock.now() },
    )
  })
  afterAll(() => s.close())
}

/** Stores these. */
export const commit = (...changes: Commit['changes']) => s.store.commit({ changes })

/** The plan of each statement run meanwhile, but for the opening and closing of transactions. */
export const plansOf = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
  statements.length = 0
  await act()
  const ran = statements.filter((sql) => /^\s*(select|insert|update|delete|with)/i.test(sql))
  expect(ran.length).toBeGreaterThan(0)
  return ran.flatMap((sql) =>
    s.outside
      .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail),
  )
}
/** A step that reads every row of something, or sorts what it read. Reading an array of JSON, one made row or a recursion's last one is neither. */
export const isSlow = (step: string) =>
  /^SCAN (?!json_each|CONSTANT ROW|used|\d)|TEMP B-TREE/.test(step) &&
  !/^SCAN \w+ USING (COVERING )?INDEX \S+_unplanned$/.test(step)
