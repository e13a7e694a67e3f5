import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SeriesId } from '../../src/domain/ids.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import { HOUR } from './open-school.ts'
import { openScopeSchool } from './open-scope.ts'
import { DAY } from './open-series.ts'

const COUNT = 16

it('split by two admins, grown, joined and called off in part at the same moment, it loses nobody and no session', async () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })
  const property = fc.asyncProperty(orders, fc.nat(5), fc.nat(5), async (order, one, other) => {
    const { school, admin, series, move, edit, nth } = await openScopeSchool()
    try {
      const made = await series({ count: String(COUNT) })
      await school.clock.advance(10 * DAY)
      const ana = await school.person('ana')
      const [first, second, off] = [await nth(made, 2 + one), await nth(made, 2 + other), await nth(made, 9)]
      const acts = [
        () => move(first, { scope: 'following', ms: HOUR }),
        () => move(second, { scope: 'following', ms: 2 * HOUR }),
        () => edit(second, { scope: 'all', fields: { title: 'Spring' } }),
        () => extendSeries(school.deps, { limit: 10 }),
        () => joinSeries(school.deps, { asker: ana, sessionId: made.anchor }),
        () => cancelSession(school.deps, { asker: admin, sessionId: off.id, reason: null }),
        () => planChanges(school.deps, { limit: 5 }),
      ]
      await Promise.all(order.map((at) => acts[at]?.()))
      for (let days = 0; days < 120; days += 40) {
        await school.clock.advance(days === 0 ? 0 : 40 * DAY)
        await extendSeries(school.deps, { limit: 10 })
      }
      const family = await school.store.seriesFamily(made.series.organizationId, made.series.id)
      const sessionsOf = ({ id }: { readonly id: SeriesId }) => school.store.sessionsOfSeries(id, new Date(0))
      const sessions = (await Promise.all(family.map(sessionsOf))).flat()
      expect(sessions).toHaveLength(COUNT)
      const days = sessions.map(({ startTime }) => startTime.toISOString().slice(0, 10))
      expect(new Set(days).size).toBe(COUNT)
      for (const session of sessions.filter(({ status }) => status !== 'cancelled').slice(2))
        expect([session.number, session.title, session.registeredCount]).toEqual([session.number, 'Spring', 1])
      expect(sessions.filter(({ status }) => status === 'cancelled').map(({ id }) => id)).toEqual([off.id])
    } finally {
      await school.close()
    }
  })
  await fc.assert(property, { numRuns: 15 })
}, 120_000)
