import { asc, sql } from 'drizzle-orm'
import type { Engine, Reads } from './engine.ts'
import { sessionColumns } from './session-row.ts'
import { OVER_AT_SQL } from './tables/sessions.ts'

/** What the clock makes due: each along a partial index that holds only what is still to happen. */
export const readDueSessions = ({ db, t }: Engine): Pick<Reads, 'dueToStart' | 'dueToEnd' | 'dueToSettle'> => {
  const { sessions } = t
  const select = () => db.select(sessionColumns(t)).from(sessions).$dynamic()
  const now = sql.placeholder('now')
  const limit = sql.placeholder('limit')
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
  return {
    dueToStart: async (at, most) => toStart.all({ now: at.getTime(), limit: most }),
    dueToEnd: async (at, most) => toEnd.all({ now: at.getTime(), limit: most }),
    dueToSettle: async (at, most) => toSettle.all({ now: at.getTime(), limit: most }),
  }
}
