import { and, asc, eq, exists, inArray, notExists, sql } from 'drizzle-orm'
import { MEETING_SOURCES } from '../domain/evidence.ts'
import { canRecordPresence } from '../domain/meeting.ts'
import { PROVIDERS } from '../domain/words.ts'
import type { Engine, Reads } from './engine.ts'
import { sessionColumns } from './session-row.ts'
import { MENTOR_AWAITED_SQL, MENTOR_SINCE_SQL, OVER_AT_SQL } from './tables/sessions.ts'

/** What the clock makes due: each along a partial index that holds only what is still to happen. */
export const readDueSessions = ({
  db,
  t,
}: Engine): Pick<Reads, 'dueToStart' | 'dueToEnd' | 'dueToSettle' | 'unseenMentors'> => {
  const { sessions, evidence, people } = t
  const select = () => db.select(sessionColumns(t)).from(sessions).$dynamic()
  const now = sql.placeholder('now')
  const limit = sql.placeholder('limit')
  const ofSession = eq(evidence.sessionId, sessions.id)
  const toStart = select()
    .where(sql`${sessions.status} = 'upcoming' AND ${sessions.startTime} <= ${now}`)
    .orderBy(asc(sessions.startTime), asc(sessions.id))
    .limit(limit)
    .prepare()
  const toEnd = select()
    .where(sql`${sessions.status} = 'live' AND ${sessions.endTime} <= ${now}`)
    .orderBy(asc(sessions.endTime), asc(sessions.id))
    .limit(limit)
    .prepare()
  const over = sql.raw(OVER_AT_SQL)
  const toSettle = select()
    .where(sql`${sessions.status} = 'completed' AND ${sessions.settledAt} IS NULL AND ${over} <= ${now}`)
    .orderBy(asc(over), asc(sessions.id))
    .limit(limit)
    .prepare()
  const since = sql.raw(MENTOR_SINCE_SQL)
  const unseen = select()
    .where(
      and(
        sql`${sql.raw(MENTOR_AWAITED_SQL)} AND ${since} <= ${now}`,
        inArray(sessions.provider, PROVIDERS.filter(canRecordPresence)),
        exists(
          db
            .select()
            .from(evidence)
            .where(and(ofSession, inArray(evidence.source, MEETING_SOURCES))),
        ),
        notExists(
          db
            .select()
            .from(evidence)
            .innerJoin(people, eq(people.id, evidence.personId))
            .where(and(ofSession, sql`coalesce(${people.mergedInto}, ${people.id}) = ${sessions.mentorId}`)),
        ),
      ),
    )
    .orderBy(asc(since), asc(sessions.id))
    .limit(limit)
    .prepare()
  return {
    unseenMentors: async (at, most) => unseen.all({ now: at.getTime(), limit: most }),
    dueToStart: async (at, most) => toStart.all({ now: at.getTime(), limit: most }),
    dueToEnd: async (at, most) => toEnd.all({ now: at.getTime(), limit: most }),
    dueToSettle: async (at, most) => toSettle.all({ now: at.getTime(), limit: most }),
  }
}
