import { setImmediate as letOthersGo } from 'node:timers/promises'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Session } from '../domain/entities.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { SessionFilter } from '../usecases/ports.ts'
import type { Engine, Reads } from './engine.ts'
import { createFinding } from './find-sessions.ts'
import { createSessionFacts } from './session-facts.ts'
import { sessionColumns } from './session-row.ts'
import { LONGEST_SESSION_MS } from './tables/sessions.ts'

/** The last instant that JavaScript knows: the open end of a page without `until`. */
const END_OF_TIME = 8_640_000_000_000_000

/**
 * Pages of sessions, each by key along one index, so that they cost the same with ten sessions and with ten thousand.
 * `upcoming`: upcoming and live ones that are not over, soonest first; `week`: those of them that start before `until`;
 * `mine`: those that the person is registered or waits for, or hosts; `past`: completed ones, newest first. A filter by mentor goes
 * along what that mentor hosts, one of `mine` along what is the person's own; the others are found as `createFinding` says.
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
  const along = (list: SQL, only?: SQL) => {
    const upcoming = select()
      .where(and(list, current, beyond, notOver, only, sql`${sessions.startTime} < ${sql.placeholder('until')}`))
      .orderBy(...soonest)
      .limit(limit)
      .prepare()
    const past = select()
      .where(
        and(list, ended, eq(sessions.status, 'completed'), only, sql`(${sessions.startTime}, ${sessions.id}) < ${key}`),
      )
      .orderBy(desc(sessions.startTime), desc(sessions.id))
      .limit(limit)
      .prepare()
    return {
      upcoming: (query: PageQuery) => upcoming.all(query),
      past: (query: PageQuery) => past.all(query),
    }
  }
  const own = (only?: SQL) => {
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
    return { mine: (query: PageQuery) => merged(attended.all(query), hosted.all(query), query.limit) }
  }
  const fits = and(
    sql`(${sql.placeholder('segmentId')} IS NULL OR EXISTS (SELECT 1 FROM session_segments f
      WHERE f.session_id = ${sessions.id} AND f.segment_id = ${sql.placeholder('segmentId')}))`,
    inTitle(sql`${sessions}`),
  )
  const ofMentor = eq(sessions.mentorId, sql.placeholder('mentorId'))
  const found = (ofSegment?: true) => {
    const of = { fits: inTitle, ...(ofSegment ? { ofSegment } : {}) }
    return {
      upcoming: createFinding(engine, {
        ...of,
        among: 'current',
        along: sql`(s.start_time, s.id) > ${key} AND s.end_time > ${sql.placeholder('now')}
          AND s.start_time < ${sql.placeholder('until')}`,
      }),
      past: createFinding(engine, {
        ...of,
        among: 'ended',
        along: sql`(s.start_time, s.id) < ${key} AND s.status = 'completed'`,
      }),
    }
  }
  const ownFiltered = own(fits)
  const pages = {
    plain: { ...along(ofOrganization), ...own() },
    // Along the mentor's own sessions: the plus keeps the organization's index out of it.
    ofMentor: {
      ...along(
        sql`${ofMentor} AND +${sessions.organizationId} = ${sql.placeholder('organizationId')}`,
        and(fits, ofMentor),
      ),
      ...own(and(fits, ofMentor)),
    },
    ofSegment: { ...found(true), ...ownFiltered },
    titled: { ...found(), ...ownFiltered },
  }
  const titled = select()
    .where(and(ofOrganization, eq(sessions.titleKey, sql.placeholder('titleKey')), current))
    .orderBy(...soonest)
    .prepare()
  const named = (table: SQL) => sql`(instr(${table}.title_key, ${sql.placeholder('text')}) > 0
    OR instr(${table}.number, ${sql.placeholder('number')}) > 0)`
  const searchCurrent = createFinding(engine, { among: 'current', fits: named })
  const searchEnded = createFinding(engine, { among: 'ended', fits: named })
  return {
    listSessions: async ({ organizationId, show, personId, now, until, after, limit, filter }) => {
      const { upcoming, past, mine } = pages[pagesFor(filter)]
      const wanted = filter === undefined ? {} : { ...filter, search: foldCase(filter.search) }
      const page = { organizationId, limit, personId, afterId: after?.id ?? '', ...wanted }
      const forward = {
        ...page,
        now: now.getTime(),
        until: (show === 'week' && until?.getTime()) || END_OF_TIME,
        afterStart: after?.startTime.getTime() ?? now.getTime() - LONGEST_SESSION_MS,
      }
      if (show === 'past') return facts(past({ ...page, afterStart: after?.startTime.getTime() ?? END_OF_TIME }))
      return facts(show === 'mine' ? mine(forward) : upcoming(forward))
    },
    sessionsTitled: async (organizationId, title) => titled.all({ organizationId, titleKey: foldCase(title) }),
    searchSessions: async ({ organizationId, text, limit }) => {
      const wanted = foldCase(text)
      const number = /^#?(\d+)$/.exec(wanted)?.[1] ?? null
      const query = { organizationId, text: wanted, number, limit }
      const found = searchCurrent(query)
      // Each of the two may look at all titles: others are answered in between.
      await letOthersGo()
      return [...found, ...searchEnded(query)]
    },
  }
}

/** What a page is asked with, by the names of its placeholders. */
type PageQuery = Parameters<ReturnType<typeof createFinding>>[0]

const inTitle = (table: SQL): SQL => sql`instr(${table}.title_key, ${sql.placeholder('search')}) > 0`

const pagesFor = (filter: SessionFilter | undefined): 'plain' | 'ofMentor' | 'ofSegment' | 'titled' => {
  if (filter === undefined) return 'plain'
  if (filter.mentorId !== null) return 'ofMentor'
  return filter.segmentId === null ? 'titled' : 'ofSegment'
}

/** Two pages in order of start as one, without those that stand in both. */
const merged = (a: readonly Session[], b: readonly Session[], limit: number): readonly Session[] =>
  [...new Map([...a, ...b].map((row) => [row.id, row])).values()].sort(bySoonest).slice(0, limit)

const bySoonest = (a: Pick<Session, 'startTime' | 'id'>, b: Pick<Session, 'startTime' | 'id'>): number =>
  a.startTime.getTime() - b.startTime.getTime() || (a.id < b.id ? -1 : 1)
