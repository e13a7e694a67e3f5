import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { Segment, Session } from '../domain/entities.ts'
import type { SessionFacts } from '../usecases/ports.ts'
import type { Engine } from './engine.ts'
import { foldCase } from './fold-case.ts'
import { readPersonFacts } from './person-facts.ts'

/** Puts beside a session what its card shows: the mentor and the names of its segments. */
export const createSessionFacts = (engine: Engine): ((session: Session) => SessionFacts) => {
  const { db, t } = engine
  const { segments, sessionSegments } = t
  const { nameKey, ...columns } = getTableColumns(segments)
  const { factsOf } = readPersonFacts(engine)
  const segmentsOf = db
    .select(columns)
    .from(sessionSegments)
    .innerJoin(segments, eq(segments.id, sessionSegments.segmentId))
    .where(eq(sessionSegments.sessionId, sql.placeholder('sessionId')))
    .prepare()
  return (session) => ({
    session,
    mentor: session.mentorId === null ? null : factsOf(session.organizationId, session.mentorId),
    segments: session.audience.segmentIds.length === 0 ? [] : segmentsOf.all({ sessionId: session.id }).sort(byName),
  })
}

/** A session has few segments: to sort them here costs less than a sort in each statement. */
const byName = (a: Segment, b: Segment): number => (foldCase(a.name) < foldCase(b.name) ? -1 : 1)
