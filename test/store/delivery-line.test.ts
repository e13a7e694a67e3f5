import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Organization } from '../../src/domain/entities.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** What is due where more is than is read: no organization's messages wait until those of a larger one are sent. */
let s: OpenedSchool
const statements: string[] = []
beforeEach(async () => {
  statements.length = 0
  s = await openSchool({ onSql: (sql) => statements.push(sql) })
})
afterEach(() => s.close())

const plan = async (organization: Organization, count: number, agoMs: number) => {
  const dueAt = new Date(s.clock.now().getTime() - agoMs)
  const deliveries = Array.from({ length: count }, (_, at) =>
    s.school.delivery(organization, { dueAt: new Date(dueAt.getTime() + at) }),
  )
  await s.store.commit({ changes: [], deliveries })
  return deliveries.map(({ id }) => id)
}

it('the longest due of each organization are read, whatever is due of the others', async () => {
  const [small, later] = [s.school.organization(), s.school.organization()]
  await s.store.commit({ changes: [small, later].map((organization) => ({ type: 'add-organization', organization })) })
  const large = await plan(s.organization, 40, 60_000)
  const few = await plan(small, 2, 1_000)
  const some = await plan(later, 12, 500)
  const { ids, nextAt } = await s.store.dueDeliveryIds(s.clock.now(), 20)
  expect(ids).toEqual([...large.slice(0, 20), ...few, ...some.slice(0, 7)])
  expect(nextAt).toBeNull()
  const share = statements.find((sql) => sql.includes(`organization_id = '${later.id}'`) && sql.includes('next_at'))
  expect(s.outside.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${share}`).all()).toMatchObject([
    { detail: expect.stringContaining('deliveries_waiting (organization_id=? AND next_at<?)') },
  ])
  const all = await s.store.dueDeliveryIds(s.clock.now(), 100)
  expect(all.ids).toEqual([...large, ...few, ...some])
})

it('nothing of it is read that is not due, or is done', async () => {
  const other = s.school.organization()
  await s.store.commit({ changes: [{ type: 'add-organization', organization: other }] })
  const large = await plan(s.organization, 10, 60_000)
  const [sent] = await plan(other, 1, 1_000)
  await plan(other, 1, -1_000)
  if (sent === undefined) throw new Error('one was planned')
  await s.store.commit({ changes: [{ type: 'delivery-sent', id: sent, messageRef: 'ref', at: s.clock.now() }] })
  expect((await s.store.dueDeliveryIds(s.clock.now(), 5)).ids).toEqual(large.slice(0, 5))
})
