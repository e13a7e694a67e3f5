import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Session } from '../domain/entities.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { Engine, Reads } from './engine.ts'
import { createSessionFacts } from './session-facts.ts'
import { sessionColumns } from './session-row.ts'
import { LONGEST_SESSION_MS } from './tables/sessions.ts'

/** The last instant that JavaScript knows: the open end of a page without `until`. */
const END_OF_TIME = 8_640_000_000_000_000

/**
 * Pages of sessions, each by key along one index, so that they cost the same with ten sessions and with ten thousand.
 * `upcoming`: upcoming and live ones that are not over, soonest first; `week`: those of them that start before `until`;
 * `mine`: those that the person is registered or waits for, or hosts; `past`: completed ones, newest first. A filter walks along
 * the same index, past what does not fit; one by mentor along what that mentor hosts.
 */
export const readSessionLists = (engine: Engine): Pick<Reads, 'listSessions' | 'sessionsTitled' | 'searchSessions'> => {
  const { db, t } = engine
  const { sessions, attendance } = t
  const facts = createSessionFacts(engine)
  const ofOrganization = eq(sessions.organizationId, sql.placeholder('organizationId'))
  const notOver = sql`${sessions.endTime} > ${sql.placeholder('now')}`
  const current = sql`${sessions.status} IN ('upcoming', 'live')`
  const ended = sql`${sessions.status} IN ('completed', 'cancelled')`
  const key = sql`(${sql.placeholder('afterStart')}, ${sql.placeholder('afterId')})`
  const limit = sql.placeholder('limit')
  const select = () => db.select(sessionColumns(t)).from(sessions).$dynamic()
  const soonest = [asc(sessions.startTime), asc(sessions.id)]
  const beyond = sql`(${sessions.startTime}, ${sessions.id}) > ${key}`
  const pages = (only?: SQL, along: SQL = ofOrganization) => {
    const upcoming = select()
      .where(and(along, current, beyond, notOver, only, sql`${sessions.startTime} < ${sql.placeholder('until')}`))
      .orderBy(...soonest)
      .limit(limit)
      .prepare()
    const past = select()
      .where(
        and(
          along,
          ended,
          eq(sessions.status, 'completed'),
          only,
          sql`(${sessions.startTime}, ${sessions.id}) < ${key}`,
        ),
      )
      .orderBy(desc(sessions.startTime), desc(sessions.id))
      .limit(limit)
      .prepare()
    const hosted = select()
      .where(and(eq(sessions.mentorId, sql.placeholder('personId')), current, beyond, notOver, ofOrganization, only))
      .orderBy(...soonest)
      .limit(limit)
      .prepare()
    const attended = db
      .select(sessionColumns(t))
      .from(attendance)
      .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
      .where(
        and(
          eq(attendance.personId, sql.placeholder('personId')),
          sql`(${attendance.sessionStart}, ${attendance.sessionId}) > ${key}`,
          sql`${attendance.registration} IN ('registered', 'waitlisted')`,
          current,
          notOver,
          ofOrganization,
          only,
        ),
      )
      .orderBy(asc(attendance.sessionStart), asc(attendance.sessionId))
      .limit(limit)
      .prepare()
    return { upcoming, past, hosted, attended }
  }
  const plain = pages()
  const fits = and(
    sql`(${sql.placeholder('segmentId')} IS NULL OR EXISTS (SELECT 1 FROM session_segments f
      WHERE f.session_id = ${sessions.id} AND f.segment_id = ${sql.placeholder('segmentId')}))`,
    sql`instr(${sessions.titleKey}, ${sql.placeholder('search')}) > 0`,
  )
  const filtered = pages(fits)
  const ofMentor = eq(sessions.mentorId, sql.placeholder('mentorId'))
  // Along the mentor's own sessions: the plus keeps the organization's index out of it.
  const hostedBy = pages(
    and(fits, ofMentor),
    sql`${ofMentor} AND +${sessions.organizationId} = ${sql.placeholder('organizationId')}`,
  )
  const titled = select()
    .where(and(ofOrganization, eq(sessions.titleKey, sql.placeholder('titleKey')), current))
    .orderBy(...soonest)
    .prepare()
  const search = (status: SQL, order: readonly SQL[]) =>
    select()
      .where(
        and(
          ofOrganization,
          status,
          sql`(instr(${sessions.titleKey}, ${sql.placeholder('text')}) > 0
            OR instr(${sessions.number}, ${sql.placeholder('number')}) > 0)`,
        ),
      )
      .orderBy(...order)
      .limit(limit)
      .prepare()
  const searchCurrent = search(current, soonest)
  const searchPast = search(ended, [desc(sessions.startTime), desc(sessions.id)])
  return {
    listSessions: async ({ organizationId, show, personId, now, until, after, limit, filter }) => {
      const ofOne = filter?.mentorId === null ? filtered : hostedBy
      const { upcoming, past, attended, hosted } = filter === undefined ? plain : ofOne
      const wanted = filter === undefined ? {} : { ...filter, search: foldCase(filter.search) }
      const page = { organizationId, limit, afterId: after?.id ?? '', ...wanted }
      const forward = {
        ...page,
        personId,
        now: now.getTime(),
        until: (show === 'week' && until?.getTime()) || END_OF_TIME,
        afterStart: after?.startTime.getTime() ?? now.getTime() - LONGEST_SESSION_MS,
      }
      if (show === 'past') return facts(past.all({ ...page, afterStart: after?.startTime.getTime() ?? END_OF_TIME }))
      const rows = show === 'mine' ? merged(attended.all(forward), hosted.all(forward), limit) : upcoming.all(forward)
      return facts(rows)
    },
    sessionsTitled: async (organizationId, title) => titled.all({ organizationId, titleKey: foldCase(title) }),
    searchSessions: async ({ organizationId, text, limit }) => {
      const wanted = foldCase(text)
      const query = { organizationId, text: wanted, number: wanted.replace(/^#/, ''), limit }
      const found = searchCurrent.all(query)
      return [...found, ...searchPast.all(query)]
    },
  }
}

/** Two pages in order of start as one, without those that stand in both. */
const merged = (a: readonly Session[], b: readonly Session[], limit: number): readonly Session[] =>
  [...new Map([...a, ...b].map((row) => [row.id, row])).values()].sort(bySoonest).slice(0, limit)

const bySoonest = (a: Pick<Session, 'startTime' | 'id'>, b: Pick<Session, 'startTime' | 'id'>): number =>
  a.startTime.getTime() - b.startTime.getTime() || (a.id < b.id ? -1 : 1)
