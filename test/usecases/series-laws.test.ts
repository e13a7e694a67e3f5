import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SeriesId } from '../../src/domain/ids.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import type { SeriesScope } from '../../src/usecases/series-parts.ts'
import { granted, HOUR } from './open-school.ts'
import { openScopeSchool } from './open-scope.ts'
import { DAY } from './open-series.ts'

const at = fc.nat(20)
const scope = fc.constantFrom<SeriesScope>('following', 'all')
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('move' as const), at, scope, hours: fc.integer({ min: -60, max: 200 }) }),
    fc.record({ kind: fc.constant('edit' as const), at, scope, title: fc.constantFrom('One', 'Two', 'Three') }),
    fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
  ),
  { minLength: 2, maxLength: 7 },
)

it('whatever is moved, edited and made, in any order: no session is lost or doubled, and each keeps its number and its places', async () => {
  const property = fc.asyncProperty(
    steps,
    fc.constantFrom('weekly', 'biweekly', 'FREQ=WEEKLY;BYDAY=MO,TH'),
    async (all, repeat) => {
      const { school, admin, series, move, edit } = await openScopeSchool()
      try {
        const made = await series({ repeat, count: '24' })
        const ana = await school.person('ana')
        granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
        const organizationId = made.series.organizationId
        const everything = async () => {
          const family = await school.store.seriesFamily(organizationId, made.series.id)
          const sessionsOf = (id: SeriesId) => school.store.sessionsOfSeries(id, new Date(0))
          return { family, sessions: (await Promise.all(family.map(({ id }) => sessionsOf(id)))).flat() }
        }
        let known = (await everything()).sessions
        for (const step of all) {
          if (step.kind === 'wait') {
            await school.clock.advance(step.days * DAY)
            await extendSeries(school.deps, { limit: 50 })
          } else {
            const open = known.filter(({ startTime }) => startTime > school.clock.now())
            const session = open[step.at % Math.max(1, open.length)]
            if (session === undefined) continue
            // A move into the past is refused, which changes nothing.
            if (step.kind === 'move') await move(session, { scope: step.scope, ms: step.hours * HOUR })
            else await edit(session, { scope: step.scope, fields: { title: step.title } })
          }
          const { sessions, family } = await everything()
          const numbers = new Map(sessions.map(({ id, number }) => [id, number]))
          for (const { id, number } of known) expect(numbers.get(id)).toBe(number)
          expect(new Set(sessions.map(({ number }) => number)).size).toBe(sessions.length)
          expect(sessions.every(({ registeredCount }) => registeredCount === 1)).toBe(true)
          expect(sessions.every((one) => one.startTime.getTime() === one.seriesStart?.getTime())).toBe(true)
          for (const { id } of family) expect(await school.store.isInSeries(id, ana.person.id)).toBe(true)
          known = sessions
        }
        await school.clock.advance(400 * DAY)
        await extendSeries(school.deps, { limit: 50 })
        expect((await everything()).sessions).toHaveLength(24)
        expect(admin.role).toBe('admin')
      } finally {
        await school.close()
      }
    },
  )
  await fc.assert(property, { numRuns: 15 })
}, 120_000)
