import { asc, eq, sql } from 'drizzle-orm'
import type { Engine, Reads } from './engine.ts'

/** Everything that is kept of one person. Evidence is rewritten by no merge, so that it is read under each id that became theirs. */
export const readOwnRecord = ({ db, t }: Engine): Pick<Reads, 'ownRecord'> => {
  const { sessions, attendance, evidence, people, sessionPeople, series, seriesPeople } = t
  const session = { number: sessions.number, title: sessions.title, startTime: sessions.startTime }
  const asked = sql.placeholder('personId')
  const attended = db
    .select({
      session,
      registration: attendance.registration,
      result: attendance.result,
      confidence: attendance.confidence,
      minutes: attendance.minutes,
      firstJoinedAt: attendance.firstJoinedAt,
      lastLeftAt: attendance.lastLeftAt,
    })
    .from(attendance)
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .where(eq(attendance.personId, asked))
    .orderBy(asc(attendance.sessionStart), asc(attendance.sessionId))
    .prepare()
  const accounts = sql`SELECT ${asked} UNION ALL SELECT ${people.id} FROM ${people} WHERE ${people.mergedInto} = ${asked}`
  const seen = db
    .select({ session, source: evidence.source, kind: evidence.kind, at: evidence.at, mark: evidence.mark })
    .from(evidence)
    .innerJoin(sessions, eq(sessions.id, evidence.sessionId))
    .where(sql`${evidence.personId} IN (${accounts})`)
    .orderBy(sql`+${evidence.at}`, sql`+${evidence.id}`)
    .prepare()
  const invited = db
    .select({ session, invitedAt: sessionPeople.invitedAt })
    .from(sessionPeople)
    .innerJoin(sessions, eq(sessions.id, sessionPeople.sessionId))
    .where(eq(sessionPeople.personId, asked))
    .orderBy(asc(sessionPeople.invitedAt))
    .prepare()
  const hosted = db
    .select(session)
    .from(sessions)
    .where(eq(sessions.mentorId, asked))
    .orderBy(asc(sessions.startTime), asc(sessions.id))
    .prepare()
  const inSeries = db
    .select({ title: series.title, registeredAt: seriesPeople.registeredAt })
    .from(seriesPeople)
    .innerJoin(series, eq(series.id, seriesPeople.seriesId))
    .where(eq(seriesPeople.personId, asked))
    .orderBy(asc(seriesPeople.registeredAt))
    .prepare()
  return {
    ownRecord: async (personId) => ({
      attendance: attended.all({ personId }),
      evidence: seen.all({ personId }),
      invitations: invited.all({ personId }),
      hosted: hosted.all({ personId }),
      series: inSeries.all({ personId }),
    }),
  }
}
