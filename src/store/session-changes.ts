import { asc, getTableColumns, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch } from './row-writer.ts'

/** The trigger's records that no planner has turned into deliveries yet, oldest first. */
export const readSessionChanges = ({ db, t: { sessionChanges } }: Engine): Pick<Reads, 'unplannedChanges'> => {
  const { plannedAt, ...columns } = getTableColumns(sessionChanges)
  const unplanned = db
    .select(columns)
    .from(sessionChanges)
    .where(sql`${plannedAt} IS NULL AND ${sessionChanges.id} > ${sql.placeholder('after')}`)
    .orderBy(asc(sessionChanges.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  return { unplannedChanges: async (limit, after = 0) => unplanned.all({ limit, after }) }
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
