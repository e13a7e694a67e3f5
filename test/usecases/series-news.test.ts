import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { admin, inScope, move, nth, opened, school, series } from './in-scope.ts'
import { granted, HOUR } from './open-school.ts'
import { DAY } from './open-series.ts'

inScope()

describe('what is said', () => {
  it('of a move is one message to each person concerned, and one under the card', async () => {
    const made = await series({ mentor: await school.person('maya', { role: 'mentor' }) })
    const [ana, ben] = [await school.person('ana'), await school.person('ben')]
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    const third = await nth(made, 2)
    granted(await joinSession(school.deps, { asker: ben, sessionId: third.id }))
    await opened.plan()
    await school.clock.advance(1)
    granted(await move(third, 'following', HOUR))
    await opened.plan()
    expect(opened.planned('changed')).toBe(0)
    expect(opened.planned('series-changed', "channel = 'dm'")).toBe(3)
    expect(opened.planned('series-changed', `recipient = '${ben.person.id}'`)).toBe(1)
    const told = (await dueDeliveries(school)).find(({ kind }) => kind === 'series-changed')
    expect(told?.payload.change).toMatchObject({ sessions: 10, after: { first: { hour: 19 } } })
  })

  it('of a change of ninety sessions to five hundred people is planned once each', async () => {
    const made = await series({ repeat: 'FREQ=DAILY' })
    const people = []
    for (let at = 0; at < 500; at++) people.push((await school.person(`p${at}`)).person.id)
    const at = school.clock.now()
    for (const { id: sessionId } of await opened.sessionsOf(made)) {
      const changes = people.map((personId) => ({
        ...({ type: 'set-registration', registration: 'registered' } as const),
        ...{ sessionId, personId, at },
      }))
      await school.store.commit({ changes })
    }
    await opened.plan()
    granted(await move(await nth(made, 1), 'following', HOUR))
    await opened.plan()
    // Some 45,000 messages, if each session told each person.
    expect(opened.planned('series-changed', "channel = 'dm'")).toBe(500)
  }, 60_000)

  it('of two changes in a row is two messages, also where the first was not told before the second', async () => {
    const made = await series()
    const ana = await school.person('ana')
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    const all = await opened.sessionsOf(made)
    const named = (at: number) => all[at] as Session
    const off = async (at: number) => {
      const request = { asker: admin, sessionId: named(at).id, scope: 'following', reason: null } as const
      granted(await cancelSeries(school.deps, request))
    }
    const acts = [
      () => move(named(2), 'all', HOUR),
      () => opened.edit(named(1), { scope: 'following', fields: { title: 'Spring' } }),
      () => off(8),
      () => off(5),
    ]
    for (const act of acts) {
      await school.clock.advance(1)
      await act()
    }
    await opened.plan()
    for (const kind of ['changed', 'cancelled']) expect([kind, opened.planned(kind)]).toEqual([kind, 0])
    for (const kind of ['series-changed', 'series-cancelled'])
      expect([kind, opened.planned(kind, `recipient = '${ana.person.id}'`)]).toEqual([kind, 2])
  })

  it('by an old card leads on: Join all and Leave all concern what the series goes on as', async () => {
    const made = await series()
    const moved = granted(await move(await nth(made, 3), 'following', DAY))
    const ana = await school.person('ana')
    const joined = granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    expect(joined).toMatchObject({ registered: 12, already: false })
    expect(await school.store.isInSeries(moved.facts.series.id, ana.person.id)).toBe(true)
    expect(joined.facts).toMatchObject({ toCome: 12, people: 1 })
    await school.clock.advance(40 * DAY)
    await extendSeries(school.deps, { limit: 10 })
    const left = granted(await leaveSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    expect(left.wasIn).toBe(true)
    expect(await school.store.isInSeries(moved.facts.series.id, ana.person.id)).toBe(false)
  })

  it('by the card is what is true of the part that comes next', async () => {
    const made = await series({ count: '6' })
    await opened.plan()
    const [card] = (await dueDeliveries(school)).filter(({ kind }) => kind === 'series-announcement')
    if (card === undefined) throw new Error('no card')
    const read = async () => {
      const facts = await readDelivery(school.deps, card)
      return facts?.message.kind === 'series' ? facts.message.series : null
    }
    const { facts } = granted(
      await opened.edit(await nth(made, 2), { scope: 'following', fields: { title: 'Spring' } }),
    )
    expect(await read()).toMatchObject({
      series: { title: 'Career coaching' },
      later: [{ title: 'Spring' }],
      toCome: 6,
    })
    await school.clock.advance(15 * DAY)
    await runClock(school.deps, { limit: 50 })
    expect(await read()).toMatchObject({ series: { id: facts.series.id, title: 'Spring' }, later: [], toCome: 4 })
  })

  it('of calling off all is one message, whatever was split before', async () => {
    const made = await series()
    const ana = await school.person('ana')
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    granted(await move(await nth(made, 3), 'following', DAY))
    await opened.plan()
    await school.clock.advance(1)
    const request = { asker: admin, sessionId: made.anchor, scope: 'all', reason: null } as const
    expect(granted(await cancelSeries(school.deps, request)).cancelled).toHaveLength(12)
    await opened.plan()
    expect(opened.planned('series-cancelled', `recipient = '${ana.person.id}'`)).toBe(1)
  })
})
