import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { choiceColumns } from './recipients.ts'

/** Who may be due for a reminder: one range of the index of sessions to come. */
export const readReminders = ({ client, db, t }: Engine): Pick<Reads, 'offsetsInUse' | 'reminderCandidates'> => {
  const { organizations, people, sessions, attendance } = t
  const lists = [distinct('people', 'reminder_offsets'), distinct('organizations', 'reminder_offsets')].map((text) =>
    client.prepare<[], string>(text).pluck(),
  )
  const columns = {
    ...choiceColumns(t),
    organizationId: sessions.organizationId,
    sessionId: sessions.id,
    startTime: sessions.startTime,
    own: people.reminderOffsets,
    usual: organizations.reminderOffsets,
  }
  const [start, id, seq, until] = ['start', 'id', 'seq', 'until'].map((name) => sql.placeholder(name))
  const upcoming = (from: SQL): SQL =>
    sql`${sessions.status} = 'upcoming' AND ${from} AND ${sessions.startTime} <= ${until} AND ${people.reach} <> 'off'`
  const registered = db
    .select({ ...columns, seq: attendance.seq })
    .from(sessions)
    .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
    .innerJoin(
      attendance,
      sql`${attendance.sessionId} = ${sessions.id}
        AND ${attendance.seq} > CASE WHEN ${sessions.id} = ${id} THEN ${seq} ELSE 0 END`,
    )
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(
      sql`${upcoming(sql`(${sessions.startTime}, ${sessions.id}) >= (${start}, ${id})`)}
        AND ${attendance.registration} = 'registered' AND ${attendance.personId} IS NOT ${sessions.mentorId}`,
    )
    .orderBy(asc(sessions.startTime), asc(sessions.id), asc(attendance.seq))
    .limit(sql.placeholder('limit'))
    .prepare()
  const mentors = db
    .select({ ...columns, seq: sql<number>`0` })
    .from(sessions)
    .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
    .innerJoin(people, eq(people.id, sessions.mentorId))
    .where(upcoming(sql`(${sessions.startTime}, ${sessions.id}) > (${start}, ${id})`))
    .orderBy(asc(sessions.startTime), asc(sessions.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  return {
    offsetsInUse: async () =>
      [...new Set(lists.flatMap((list) => list.all()).flatMap(minutesIn))].sort((a, b) => a - b),
    reminderCandidates: async ({ as, after, until, last, limit }) => {
      const page = { limit, until: until.getTime(), id: last?.sessionId ?? '', seq: last?.seq ?? 0 }
      const from = { ...page, start: last?.startTime.getTime() ?? after.getTime() + 1 }
      const rows = as === 'mentor' ? mentors.all(from) : registered.all(from)
      return rows.map(({ own, usual, ...row }) => ({ ...row, offsets: minutesOf(own ?? usual) }))
    },
  }
}

/** Cards of sessions whose doors opened, written: each length of the doors in use is one range of the index of sessions to come. */
export const writeDoors = ({ client }: Engine): Pick<Writes, 'doors-opened'> => {
  const windows = client.prepare<[], number>(distinct('organizations', 'join_window_minutes')).pluck()
  const mark = client.prepare(
    `UPDATE announcements SET unshown = unshown + 1 WHERE session_id IN
      (SELECT s.id FROM success_sessions s CROSS JOIN organizations o ON o.id = s.organization_id
        WHERE s.status = 'upcoming' AND s.start_time > @after AND s.start_time <= @until AND o.join_window_minutes = @window)`,
  )
  return {
    'doors-opened': ({ after, until }) => {
      for (const window of windows.all()) {
        const ahead = window * 60_000
        mark.run({ after: after.getTime() + ahead, until: until.getTime() + ahead, window })
      }
    },
  }
}

/** Each value of an indexed column once, in as many steps along the index as there are values, however many rows have them. */
export const distinct = (table: string, column: string): string =>
  `WITH RECURSIVE used(value) AS (
    SELECT min(${column}) FROM ${table} WHERE ${column} IS NOT NULL
    UNION ALL SELECT (SELECT min(${column}) FROM ${table} WHERE ${column} > used.value) FROM used WHERE used.value IS NOT NULL
  ) SELECT value FROM used WHERE value IS NOT NULL`

const minutesIn = (list: string): readonly number[] => minutesOf(JSON.parse(list))

/** Another program may have written anything into the list, which must not keep everybody else from being reminded. */
const minutesOf = (list: unknown): readonly number[] =>
  Array.isArray(list) ? list.filter((value) => Number.isInteger(value) && value > 0) : []
