import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { RosterEntry } from '../usecases/ports.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { inPages, PAGE } from './in-pages.ts'
import { accountColumns, withAccounts } from './person-facts.ts'
import { mustTouch } from './row-writer.ts'
import type { Tables } from './tables.ts'

/** The columns of an `Attendance`. */
export const attendanceColumns = ({ attendance }: Tables) => {
  const { sessionStart, createdAt, updatedAt, ...columns } = getTableColumns(attendance)
  return columns
}

/** Who comes and who came, read. */
export const readAttendance = ({
  client,
  db,
  t,
}: Engine): Pick<Reads, 'attendance' | 'waitlistPosition' | 'firstWaiting' | 'roster' | 'bothAttend'> => {
  const { attendance, identities, people } = t
  const columns = attendanceColumns(t)
  const equals = (column: SQLiteColumn, name: string) => eq(column, sql.placeholder(name))
  const ofSession = equals(attendance.sessionId, 'sessionId')
  const one = db
    .select(columns)
    .from(attendance)
    .where(and(ofSession, equals(attendance.personId, 'personId')))
    .prepare()
  const position = client
    .prepare<[string, number], number>(
      "SELECT count(*) FROM session_attendance WHERE session_id = ? AND registration = 'waitlisted' AND seq <= ?",
    )
    .pluck()
  const first = db
    .select(columns)
    .from(attendance)
    .where(and(ofSession, sql`${attendance.registration} = 'waitlisted'`))
    .orderBy(asc(attendance.seq))
    .limit(1)
    .prepare()
  const all = db
    .select({ id: people.id, name: people.name, attendance: columns })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(and(ofSession, sql`${attendance.seq} > ${sql.placeholder('after')}`))
    .orderBy(asc(attendance.seq))
    .limit(PAGE)
    .prepare()
  const accounts = db
    .select(accountColumns(t))
    .from(attendance)
    .innerJoin(identities, eq(identities.personId, attendance.personId))
    .where(
      and(
        ofSession,
        sql`${attendance.seq} > ${sql.placeholder('after')} AND ${attendance.seq} <= ${sql.placeholder('upTo')}`,
      ),
    )
    .orderBy(desc(identities.lastSeenAt))
    .prepare()
  const both = db
    .select({ sessionId: attendance.sessionId })
    .from(attendance)
    .where(
      and(
        equals(attendance.personId, 'first'),
        sql`EXISTS (SELECT 1 FROM session_attendance o WHERE o.session_id = ${attendance.sessionId}
          AND o.person_id = ${sql.placeholder('second')})`,
      ),
    )
    .orderBy(asc(attendance.sessionStart), asc(attendance.sessionId))
    .prepare()
  return {
    attendance: async (sessionId, personId) => one.get({ sessionId, personId }) ?? null,
    waitlistPosition: async (sessionId, seq) => position.get(sessionId, seq) ?? 0,
    firstWaiting: async (sessionId) => first.get({ sessionId }) ?? null,
    roster: async (sessionId) => {
      const entries = await inPages<RosterEntry>((last) => {
        const after = last?.attendance.seq ?? 0
        const rows = all.all({ sessionId, after })
        const upTo = rows.at(-1)?.attendance.seq ?? after
        return withAccounts(rows, accounts.all({ sessionId, after, upTo })).map(({ attendance, ...person }) => ({
          person,
          attendance,
        }))
      })
      // Who gets back in line between two pages stands in both.
      const latest = new Map(entries.map((entry) => [entry.person.id, entry]))
      return entries.filter((entry) => latest.get(entry.person.id) === entry)
    },
    bothAttend: async (first, second) => both.all({ first, second }).map(({ sessionId }) => sessionId),
  }
}

/** Who comes and who came, written. */
export const writeAttendance = ({ client }: Engine): Pick<Writes, 'set-registration' | 'set-verdict'> => {
  const ofOne = 'WHERE session_id = @sessionId AND person_id = @personId'
  // A first row takes the session's next seq; so does one that registers anew, behind those who stayed in line.
  const register = client.prepare(`UPDATE session_attendance SET registration = @registration, updated_at = @at,
    seq = CASE WHEN coalesce(registration, 'withdrawn') = 'withdrawn' AND @registration <> 'withdrawn'
      THEN ${nextSeq} ELSE seq END ${ofOne}`)
  const addRegistered = client.prepare(`INSERT INTO session_attendance
    (session_id, person_id, registration, seq, session_start, created_at, updated_at)
    SELECT id, @personId, @registration, ${nextSeq}, start_time, @at, @at FROM success_sessions WHERE id = @sessionId`)
  const settle = client.prepare(`UPDATE session_attendance SET result = @result, confidence = @confidence,
    reason = @reason, first_joined_at = @firstJoinedAt, last_left_at = @lastLeftAt, minutes = @minutes, updated_at = @at
    ${ofOne}`)
  const addSettled = client.prepare(`INSERT INTO session_attendance
    (session_id, person_id, seq, session_start, result, confidence, reason, first_joined_at, last_left_at, minutes,
      created_at, updated_at)
    SELECT id, @personId, ${nextSeq}, start_time, @result, @confidence, @reason, @firstJoinedAt, @lastLeftAt, @minutes,
      @at, @at FROM success_sessions WHERE id = @sessionId`)
  return {
    'set-registration': ({ sessionId, personId, registration, at }) => {
      const row = { sessionId, personId, registration, at: at.getTime() }
      if (register.run(row).changes === 0) mustTouch(addRegistered.run(row), sessionId)
    },
    'set-verdict': ({ sessionId, personId, verdict, at }) => {
      const row = {
        sessionId,
        personId,
        result: verdict?.result ?? null,
        confidence: verdict?.confidence ?? null,
        reason: verdict === null ? null : JSON.stringify(verdict.reason),
        firstJoinedAt: verdict?.firstJoinedAt?.getTime() ?? null,
        lastLeftAt: verdict?.lastLeftAt?.getTime() ?? null,
        minutes: verdict?.minutes ?? null,
        at: at.getTime(),
      }
      if (settle.run(row).changes === 0) mustTouch(addSettled.run(row), sessionId)
    },
  }
}

const nextSeq = '(SELECT coalesce(max(a.seq), 0) + 1 FROM session_attendance a WHERE a.session_id = @sessionId)'
