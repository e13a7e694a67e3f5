import { asc, getTableColumns, sql } from 'drizzle-orm'
import type { NewDelivery } from '../usecases/ports.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch, prepareInsert } from './row-writer.ts'

/** Deliveries that a worker should take up, longest due first. */
export const readDeliveries = ({ db, t: { deliveries } }: Engine): Pick<Reads, 'dueDeliveries'> => {
  const { nextAt, reason, doneAt, ...columns } = getTableColumns(deliveries)
  const due = db
    .select(columns)
    .from(deliveries)
    .where(sql`${deliveries.state} IN ('planned', 'sending') AND ${nextAt} <= ${sql.placeholder('now')}`)
    .orderBy(asc(nextAt), asc(deliveries.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  return { dueDeliveries: async (now, limit) => due.all({ now: now.getTime(), limit }) }
}

/** Plans one delivery; the same (event, recipient, channel) a second time changes nothing. */
export const planDelivery = ({ client, t: { deliveries } }: Engine): ((delivery: NewDelivery) => void) => {
  const add = prepareInsert(client, deliveries, 'ON CONFLICT (event, recipient, channel) DO NOTHING')
  const fresh = { state: 'planned', attempts: 0, messageRef: null, reason: null, doneAt: null } as const
  return (delivery) => void add({ ...delivery, ...fresh, nextAt: delivery.dueAt })
}

/** What becomes of deliveries. One that is already done conflicts. */
export const writeDeliveries = ({
  client,
}: Engine): Pick<
  Writes,
  'delivery-leased' | 'delivery-sent' | 'delivery-retry' | 'delivery-failed' | 'delivery-dropped'
> => {
  const open = `WHERE id = ? AND state IN ('planned', 'sending')`
  const lease = client.prepare(`UPDATE deliveries SET state = 'sending', next_at = ?, attempts = attempts + 1 ${open}`)
  const sent = client.prepare(
    `UPDATE deliveries SET state = 'sent', message_ref = ?, done_at = ?, reason = NULL ${open}`,
  )
  const retry = client.prepare(`UPDATE deliveries SET state = 'planned', due_at = ?, next_at = ?, reason = ? ${open}`)
  const end = client.prepare(`UPDATE deliveries SET state = ?, reason = ?, done_at = ? ${open}`)
  return {
    'delivery-leased': ({ id, until }) => mustTouch(lease.run(until.getTime(), id), id),
    'delivery-sent': ({ id, messageRef, at }) => mustTouch(sent.run(messageRef, at.getTime(), id), id),
    'delivery-retry': ({ id, dueAt, reason }) => mustTouch(retry.run(dueAt.getTime(), dueAt.getTime(), reason, id), id),
    'delivery-failed': ({ id, reason, at }) => mustTouch(end.run('failed', reason, at.getTime(), id), id),
    'delivery-dropped': ({ id, reason, at }) => mustTouch(end.run('dropped', reason, at.getTime(), id), id),
  }
}
