import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { NewDelivery } from '../usecases/ports.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch, prepareInsert } from './row-writer.ts'
import type { Tables } from './tables.ts'

/** The columns of a `Delivery`. One whose worker's lease ran out is doubtful: that worker may have sent it before it died. */
export const deliveryColumns = ({ deliveries }: Tables) => {
  const { nextAt, reason, doneAt, doubtful, calendar, ...columns } = getTableColumns(deliveries)
  return { ...columns, doubtful: sql<boolean>`(${doubtful} OR ${deliveries.state} = 'sending')`.mapWith(Boolean) }
}

/** A single delivery, whatever became of it. */
export const readDelivery = ({ db, t }: Engine): Pick<Reads, 'delivery'> => {
  const { deliveries } = t
  const columns = deliveryColumns(t)
  const one = db
    .select(columns)
    .from(deliveries)
    .where(
      and(eq(deliveries.id, sql.placeholder('id')), eq(deliveries.organizationId, sql.placeholder('organizationId'))),
    )
    .prepare()
  return { delivery: async (organizationId, id) => one.get({ organizationId, id }) ?? null }
}

/** Plans one delivery; the same (event, recipient, channel) a second time changes nothing. */
export const planDelivery = ({ client, t: { deliveries } }: Engine): ((delivery: NewDelivery) => void) => {
  const add = prepareInsert(client, deliveries, 'ON CONFLICT (event, recipient, channel) DO NOTHING')
  const fresh = { state: 'planned', attempts: 0, messageRef: null, calendar: null, reason: null, doneAt: null } as const
  const untried = { doubtful: false, leasedUntil: null } as const
  return (delivery) =>
    void add({ ...delivery, cause: delivery.cause ?? null, ...fresh, ...untried, nextAt: delivery.dueAt })
}

/** What becomes of deliveries. One that is already done conflicts. `due_at` stays what was promised: ages are measured by it. */
export const writeDeliveries = ({
  client,
}: Engine): Pick<
  Writes,
  'delivery-leased' | 'delivery-sent' | 'delivery-retry' | 'delivery-failed' | 'delivery-dropped'
> => {
  const open = `WHERE id = ? AND state IN ('planned', 'sending')`
  // The lease of a worker that died leaves its doubt behind, also for those who come after the next one.
  const lease = client.prepare(
    `UPDATE deliveries SET doubtful = doubtful OR state = 'sending', state = 'sending', next_at = @until,
      leased_until = @until, attempts = attempts + 1 WHERE id = @id AND state IN ('planned', 'sending')`,
  )
  const sent = client.prepare(
    `UPDATE deliveries SET state = 'sent', message_ref = ?, calendar = ?, done_at = ?, reason = NULL, ${BLANKED} ${open}`,
  )
  const retry = client.prepare(
    `UPDATE deliveries SET state = 'planned', next_at = ?, reason = ?, doubtful = coalesce(?, doubtful),
      attempts = max(attempts - ?, 0) ${open}`,
  )
  const end = client.prepare(`UPDATE deliveries SET state = ?, reason = ?, done_at = ?, ${BLANKED} ${open}`)
  return {
    'delivery-leased': ({ id, until }) => mustTouch(lease.run({ id, until: until.getTime() }), id),
    'delivery-sent': ({ id, messageRef, calendar = null, at }) =>
      mustTouch(sent.run(messageRef, calendar, at.getTime(), id), id),
    'delivery-retry': ({ id, dueAt, reason, doubtful, spared = false }) => {
      const doubt = doubtful === undefined ? null : Number(doubtful)
      mustTouch(retry.run(dueAt.getTime(), reason, doubt, Number(spared), id), id)
    },
    'delivery-failed': ({ id, reason, at }) => mustTouch(end.run('failed', reason, at.getTime(), id), id),
    'delivery-dropped': ({ id, reason, at }) => mustTouch(end.run('dropped', reason, at.getTime(), id), id),
  }
}

/** A code is in clear only for as long as it is still to be mailed; what became of it does not need it. */
const BLANKED = `payload = CASE kind WHEN 'email-code' THEN json_remove(payload, '$.code') ELSE payload END`
