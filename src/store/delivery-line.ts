import { getTableColumns, sql } from 'drizzle-orm'
import type { DeliveryId } from '../domain/ids.ts'
import { LONGEST_PAUSE_MS } from '../domain/longest-pause.ts'
import { deliveryColumns } from './deliveries.ts'
import type { Engine, Reads, Writes } from './engine.ts'

/** What waits to be sent, as the worker that sends reads it: all that is due by an index alone, then each row once. */
export const readDeliveryLine = ({ client, db, t }: Engine): Pick<Reads, 'dueDeliveryIds' | 'openDeliveries'> => {
  const open = "state IN ('planned', 'sending')"
  const due = client
    .prepare<[number, number], DeliveryId>(
      `SELECT id FROM deliveries WHERE ${open} AND next_at <= ? ORDER BY next_at, id LIMIT ?`,
    )
    .pluck()
  const organizations = client
    .prepare<[], string>(
      `WITH RECURSIVE s(id) AS (SELECT min(organization_id) FROM deliveries WHERE ${open}
          UNION ALL SELECT (SELECT min(organization_id) FROM deliveries WHERE ${open} AND organization_id > s.id)
          FROM s WHERE s.id IS NOT NULL)
        SELECT id FROM s WHERE id IS NOT NULL`,
    )
    .pluck()
  const dueOf = client
    .prepare<[string, number, number], DeliveryId>(
      `SELECT id FROM deliveries WHERE ${open} AND organization_id = ? AND next_at <= ? ORDER BY next_at, id LIMIT ?`,
    )
    .pluck()
  const sharesOf = (now: number, limit: number): readonly DeliveryId[] => {
    const all = organizations.all()
    return all.flatMap((organizationId) => dueOf.all(organizationId, now, Math.ceil(limit / all.length)))
  }
  const ahead = client
    .prepare<[number, number], DeliveryId>(
      `SELECT id FROM deliveries WHERE ${open} AND next_at > ? ORDER BY next_at, id LIMIT ?`,
    )
    .pluck()
  const next = client
    .prepare<[number, number], number>(
      `SELECT next_at FROM deliveries WHERE ${open} AND next_at > ? AND next_at <= ? ORDER BY next_at LIMIT 1`,
    )
    .pluck()
  const { id, state } = getTableColumns(t.deliveries)
  const one = db
    .select(deliveryColumns(t))
    .from(t.deliveries)
    .where(sql`${id} = ${sql.placeholder('id')} AND ${state} IN ('planned', 'sending')`)
    .prepare()
  return {
    dueDeliveryIds: async (now, limit) => {
      const latest = now.getTime() + LONGEST_PAUSE_MS
      const ids = due.all(now.getTime(), limit)
      if (ids.length < limit) ids.push(...ahead.all(latest, limit - ids.length))
      else {
        const known = new Set(ids)
        ids.push(...sharesOf(now.getTime(), limit).filter((one) => !known.has(one)))
      }
      const nextAt = next.get(now.getTime(), latest)
      return { ids, nextAt: nextAt === undefined ? null : new Date(nextAt) }
    },
    openDeliveries: async (ids) => ids.flatMap((wanted) => one.get({ id: wanted }) ?? []),
  }
}

/** What a new process makes of deliveries that an earlier one was sending. */
export const writeDeliveryLine = ({ client }: Engine): Pick<Writes, 'leases-lost'> => {
  const lost = client.prepare(
    "UPDATE deliveries SET state = 'planned', doubtful = 1, next_at = ? WHERE state = 'sending'",
  )
  return { 'leases-lost': ({ dueAt }) => void lost.run(dueAt.getTime()) }
}
