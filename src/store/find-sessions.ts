import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { Session } from '../domain/entities.ts'
import type { Engine } from './engine.ts'
import { sessionColumns } from './session-row.ts'
import { CURRENT_SQL, ENDED_SQL } from './tables/sessions.ts'

/** Which sessions of an organization are looked for; the placeholders in the conditions are the caller's. */
export type Finding = {
  /** Current ones, soonest first, or ended ones, newest first. */
  readonly among: 'current' | 'ended'
  /** From where to where along that order: conditions on `s`. */
  readonly along?: SQL
  /** What is looked for in a title or number: a condition on the table of this name. */
  readonly fits: (table: SQL) => SQL
  /** Whether only those for `segmentId` are wanted. */
  readonly ofSegment?: true
}

/** What a finding is asked with, by the names of its placeholders. */
type Query = Readonly<Record<string, unknown>> & { readonly organizationId: string; readonly limit: number }

/**
 * Finds sessions by what no index is in order of. What many fit is found among the nearest. What hardly any fit is not: then all of
 * the segment's are looked at, or all titles, along an index that holds little else, which takes a tenth of what it takes to read as
 * many sessions.
 */
export const createFinding = (
  { db, t }: Engine,
  { among, along = sql`1`, fits, ofSegment }: Finding,
): ((query: Query) => readonly Session[]) => {
  const isCurrent = among === 'current'
  const order = (table: SQL) => {
    const direction = sql.raw(isCurrent ? 'ASC' : 'DESC')
    return sql`ORDER BY ${table}.start_time ${direction}, ${table}.id ${direction}`
  }
  const within = sql`s.organization_id = ${sql.placeholder('organizationId')}
    AND ${sql.raw(isCurrent ? CURRENT_SQL : ENDED_SQL)}`
  const segmentId = sql.placeholder('segmentId')
  const isFor = ofSegment
    ? sql`EXISTS (SELECT 1 FROM session_segments f WHERE f.session_id = n.id AND f.segment_id = ${segmentId})`
    : sql`1`
  const select = (ids: SQL) =>
    db
      .select(sessionColumns(t))
      .from(t.sessions)
      .where(sql`${t.sessions.id} IN (${ids} LIMIT ${sql.placeholder('limit')})`)
      .orderBy(...[t.sessions.startTime, t.sessions.id].map((column) => (isCurrent ? asc(column) : desc(column))))
      .prepare()
  const nearest = select(
    sql`SELECT n.id FROM (SELECT s.id, s.start_time, s.title_key, s.number FROM success_sessions s
      WHERE ${within} AND ${along} ${order(S)} LIMIT ${NEAREST}) n WHERE ${fits(N)} AND ${isFor} ${order(N)}`,
  )
  const titles = sql.raw(isCurrent ? 'success_sessions_title' : 'success_sessions_ended_title')
  // What the index holds comes first in the condition: nothing else is read of what does not fit.
  const all = select(
    sql`SELECT s.id FROM ${
      ofSegment
        ? sql`session_segments f CROSS JOIN success_sessions s ON s.id = f.session_id AND f.segment_id = ${segmentId}`
        : sql`success_sessions s INDEXED BY ${titles}`
    } WHERE ${within} AND ${fits(S)} AND ${along} ${order(S)}`,
  )
  return (query) => {
    const found = nearest.all(query)
    return found.length < query.limit ? all.all(query) : found
  }
}

const S = sql.raw('s')
const N = sql.raw('n')

/** How many are looked through before all are: a tenth of a millisecond. */
const NEAREST = sql.raw('500')
