import type * as columns from './columns.sqlite.ts'
import { attendanceTables } from './tables/attendance.ts'
import { installationTables } from './tables/installations.ts'
import { messageTables } from './tables/messages.ts'
import { peopleTables } from './tables/people.ts'
import { segmentTables } from './tables/segments.ts'
import { seriesTables } from './tables/series.ts'
import { sessionTables } from './tables/sessions.ts'

/** Every table, described once; `c` brings the engine's column builders. Names are those of SPEC 10. */
export const tables = (c: typeof columns) => {
  const people = peopleTables(c)
  const segments = segmentTables(c, people)
  const sessions = sessionTables(c, people, segments)
  return {
    ...people,
    ...segments,
    ...seriesTables(c, people),
    ...sessions,
    ...attendanceTables(c, people, sessions),
    ...messageTables(c, people, sessions),
    ...installationTables(c),
  }
}

/** The tables as values: what queries are built on. */
export type Tables = ReturnType<typeof tables>
