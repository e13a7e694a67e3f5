import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { Segment, Session } from '../domain/entities.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { PersonId } from '../domain/ids.ts'
import type { PersonFacts, SessionFacts } from '../usecases/ports.ts'
import type { Engine } from './engine.ts'
import { readPersonFacts } from './person-facts.ts'

/** Puts beside each session what its card shows: the mentor, read once for all that they host, and the names of its segments. */
export const createSessionFacts = (engine: Engine): ((sessions: readonly Session[]) => readonly SessionFacts[]) => {
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
  return (sessions) => {
    const mentors = new Map<PersonId, PersonFacts | null>()
    const mentorOf = ({ organizationId, mentorId }: Session): PersonFacts | null => {
      if (mentorId === null) return null
      const known = mentors.get(mentorId)
      if (known !== undefined) return known
      const found = factsOf(organizationId, mentorId)
      mentors.set(mentorId, found)
      return found
    }
    return sessions.map((session) => ({
      session,
      mentor: mentorOf(session),
      segments: session.audience.segmentIds.length === 0 ? [] : segmentsOf.all({ sessionId: session.id }).sort(byName),
    }))
  }
}

/** A session has few segments: to sort them here costs less than a sort in each statement. */
const byName = (a: Segment, b: Segment): number => (foldCase(a.name) < foldCase(b.name) ? -1 : 1)
