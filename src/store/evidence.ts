import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { PersonId } from '../domain/ids.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { inPages, PAGE } from './in-pages.ts'
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
    .where(
      and(
        eq(evidence.sessionId, sql.placeholder('sessionId')),
        sql`(${evidence.at}, ${evidence.id}) > (${sql.placeholder('afterAt')}, ${sql.placeholder('afterId')})`,
      ),
    )
    .orderBy(asc(evidence.at), asc(evidence.id))
    .limit(PAGE)
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
    evidence: (sessionId) =>
      inPages((after) =>
        ofSession.all({ sessionId, afterAt: after?.at.getTime() ?? BEFORE_ALL, afterId: after?.id ?? '' }),
      ),
    lastEvidence: async (query) => last.get(query) ?? null,
  }
}

/** An instant before any that is stored. */
const BEFORE_ALL = 0

/** The ledger, appended to; triggers refuse everything else. */
export const writeEvidence = ({ client, t: { evidence } }: Engine): Pick<Writes, 'add-evidence'> => {
  const add = prepareInsert(client, evidence)
  return { 'add-evidence': (change) => void add(change.evidence) }
}
