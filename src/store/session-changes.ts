import { asc, getTableColumns, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch } from './row-writer.ts'

/** The trigger's records that no planner has turned into deliveries yet, oldest first; and those of one request. */
export const readSessionChanges = ({
  client,
  db,
  t: { sessionChanges },
}: Engine): Pick<Reads, 'unplannedChanges' | 'isChangedBy'> => {
  const { plannedAt, ...columns } = getTableColumns(sessionChanges)
  const unplanned = db
    .select(columns)
    .from(sessionChanges)
    .where(sql`${plannedAt} IS NULL AND ${sessionChanges.id} > ${sql.placeholder('after')}`)
    .orderBy(asc(sessionChanges.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  const changedBy = client
    .prepare<[string, string], number>('SELECT 1 FROM session_changes WHERE session_id = ? AND cause = ? LIMIT 1')
    .pluck()
  return {
    unplannedChanges: async (limit, after = 0) => unplanned.all({ limit, after }),
    isChangedBy: async (sessionId, cause) => changedBy.get(sessionId, cause) !== undefined,
  }
}

/** Marks records as planned; one that is planned already conflicts, so that nothing is said twice. */
export const writeSessionChanges = ({ client }: Engine): Pick<Writes, 'changes-planned'> => {
  const plan = client.prepare('UPDATE session_changes SET planned_at = ? WHERE id = ? AND planned_at IS NULL')
  return {
    'changes-planned': ({ ids, at }) => {
      for (const id of ids) mustTouch(plan.run(at.getTime(), id), `change ${id}`)
    },
  }
}
