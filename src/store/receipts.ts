import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { PersonId } from '../domain/ids.ts'
import type { FailedDelivery } from '../usecases/ports.ts'
import { deliveryColumns } from './deliveries.ts'
import type { Engine, Reads } from './engine.ts'
import { readPersonFacts } from './person-facts.ts'

/** What did not arrive, and what is on its way. */
export const readReceipts = (
  engine: Engine,
): Pick<Reads, 'failedDeliveries' | 'unreachedOf' | 'backlog' | 'isPlanned' | 'casesOf' | 'lastCode'> => {
  const { client, db, t } = engine
  const { deliveries } = t
  const { factsOf } = readPersonFacts(engine)
  const failed = db
    .select({
      ...deliveryColumns(t),
      reason: sql<string>`coalesce(${deliveries.reason}, '')`,
      doneAt: deliveries.doneAt,
      arrivedBy: sql<FailedDelivery['arrivedBy']>`(SELECT o.channel FROM deliveries o
        WHERE o.event = deliveries.event AND o.recipient = deliveries.recipient AND o.state = 'sent')`,
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, sql.placeholder('organizationId')),
        sql`${deliveries.state} = 'failed' AND ${deliveries.doneAt} >= ${sql.placeholder('since')}`,
        isNotNull(deliveries.doneAt),
      ),
    )
    .orderBy(desc(deliveries.doneAt), desc(deliveries.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  const unreached = client
    .prepare<[string], PersonId>(
      `SELECT DISTINCT coalesce(p.merged_into, p.id) FROM deliveries d JOIN people p ON p.id = d.recipient
        WHERE d.session_id = ? AND d.state = 'failed' AND d.channel <> 'channel' AND NOT EXISTS
          (SELECT 1 FROM deliveries o WHERE o.event = d.event AND o.recipient = d.recipient AND o.state IN ('planned', 'sending', 'sent'))`,
    )
    .pluck()
  const onItsWay = client.prepare<[], { readonly state: string; readonly count: number; readonly oldest: number }>(
    `SELECT state, count(*) AS count, min(due_at) AS oldest FROM deliveries WHERE state IN ('planned', 'sending') GROUP BY state`,
  )
  const failures = client.prepare<[], number>("SELECT count(*) FROM deliveries WHERE state = 'failed'").pluck()
  const planned = client.prepare<[string], number>('SELECT 1 FROM deliveries WHERE event = ? LIMIT 1').pluck()
  // One range of the index of events for each account that is theirs now.
  const cases = client.prepare<
    [{ readonly sessionId: string; readonly personId: string }],
    { readonly event: string; readonly openedAt: number }
  >(
    `SELECT d.event, d.due_at AS openedAt FROM people p CROSS JOIN deliveries d
      ON d.event >= 'session:' || @sessionId || ':disputed:' || p.id || ':'
        AND d.event < 'session:' || @sessionId || ':disputed:' || p.id || ';'
      WHERE p.id = @personId OR p.merged_into = @personId`,
  )
  const lastCode = client.prepare<
    [{ readonly personId: string }],
    { readonly email: string; readonly reason: string | null; readonly failedAt: number | null }
  >(
    `SELECT payload ->> 'email' AS email, reason, CASE WHEN state = 'failed' THEN done_at END AS failedAt FROM deliveries
      WHERE event >= 'email:' || @personId || ':' AND event < 'email:' || @personId || ';' AND kind = 'email-code'
      ORDER BY due_at DESC, id DESC LIMIT 1`,
  )
  return {
    lastCode: async (personId) => {
      const row = lastCode.get({ personId })
      if (row === undefined) return null
      const { email, reason, failedAt } = row
      return { email, failed: failedAt === null ? null : { reason: reason ?? '', at: new Date(failedAt) } }
    },
    casesOf: async (sessionId, personId) =>
      cases.all({ sessionId, personId }).map(({ event, openedAt }) => ({ event, openedAt: new Date(openedAt) })),
    isPlanned: async (event) => planned.get(event) !== undefined,
    failedDeliveries: async ({ organizationId, since, limit }) =>
      failed
        .all({ organizationId, since: since.getTime(), limit })
        .flatMap(({ doneAt, ...row }) => (doneAt === null ? [] : [{ ...row, doneAt }])),
    unreachedOf: async (organizationId, sessionId) =>
      unreached.all(sessionId).flatMap((id) => factsOf(organizationId, id) ?? []),
    backlog: async () => {
      const rows = onItsWay.all()
      const countOf = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
      const oldest = rows.length === 0 ? null : new Date(Math.min(...rows.map((row) => row.oldest)))
      return {
        planned: countOf('planned'),
        sending: countOf('sending'),
        failed: failures.get() ?? 0,
        oldestDueAt: oldest,
      }
    },
  }
}
