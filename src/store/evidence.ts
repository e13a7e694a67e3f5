import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { PersonId } from '../domain/ids.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { prepareInsert } from './row-writer.ts'

/** The ledger, read: under the person that each is now, since a merge rewrites no evidence. */
export const readEvidence = ({ db, t: { evidence, people } }: Engine): Pick<Reads, 'evidence' | 'lastEvidence'> => {
  const columns = {
    ...getTableColumns(evidence),
    personId: sql<PersonId>`coalesce(${people.mergedInto}, ${people.id})`,
  }
  const ofSession = db
    .select(columns)
    .from(evidence)
    .innerJoin(people, eq(people.id, evidence.personId))
    .where(eq(evidence.sessionId, sql.placeholder('sessionId')))
    .orderBy(asc(evidence.at), asc(evidence.id))
    .prepare()
  const asked = sql.placeholder('personId')
  // Named as a set, and sorted by no index (the +), so that SQLite goes along the person's own evidence, not the session's.
  const accounts = sql`SELECT ${asked} UNION ALL SELECT ${people.id} FROM ${people} WHERE ${people.mergedInto} = ${asked}`
  const last = db
    .select({ ...getTableColumns(evidence), personId: sql<PersonId>`${asked}` })
    .from(evidence)
    .where(
      and(
        sql`${evidence.personId} IN (${accounts})`,
        eq(evidence.sessionId, sql.placeholder('sessionId')),
        eq(evidence.source, sql.placeholder('source')),
      ),
    )
    .orderBy(sql`+${evidence.at} DESC`, sql`+${evidence.id} DESC`)
    .limit(1)
    .prepare()
  return {
    evidence: async (sessionId) => ofSession.all({ sessionId }),
    lastEvidence: async (query) => last.get(query) ?? null,
  }
}

/** The ledger, appended to; triggers refuse everything else. */
export const writeEvidence = ({ client, t: { evidence } }: Engine): Pick<Writes, 'add-evidence'> => {
  const add = prepareInsert(client, evidence)
  return { 'add-evidence': (change) => void add(change.evidence) }
}
