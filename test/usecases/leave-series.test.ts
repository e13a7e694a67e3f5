import { describe, expect, it, vi } from 'vitest'
import { editSession } from '../../src/usecases/edit-session.ts'
import { forgetPerson } from '../../src/usecases/forget-person.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import type { Asker, Delivery, SeriesFacts } from '../../src/usecases/ports.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { plannedDeliveries } from './fresh-deliveries.ts'
import { admin, inScope, move, nth, opened, school, series } from './in-scope.ts'
import { granted } from './open-school.ts'
import { DAY } from './open-series.ts'

/** Whoever gives up a whole series makes room in each of its sessions at once: those who wait are told once of all of it. */

inScope()

const joined = async (made: SeriesFacts, handle: string): Promise<Asker> => {
  const asker = await school.person(handle)
  granted(await joinSeries(school.deps, { asker, sessionId: made.anchor }))
  return asker
}
const leave = (asker: Asker, made: SeriesFacts) => leaveSeries(school.deps, { asker, sessionId: made.anchor })
/** `kind name: #numbers` of each message about places. */
const told = (planned: readonly Delivery[], to: readonly Asker[], numbers: ReadonlyMap<string, number>) =>
  planned
    .filter(({ kind }) => kind.endsWith('promoted'))
    .map(({ kind, recipient, sessionId, payload }) => {
      const name = to.find(({ person }) => person.id === recipient)?.person.name
      const ids = [sessionId, ...((payload.also ?? []) as readonly string[])]
      return `${kind} ${name}: ${ids.map((id) => `#${numbers.get(id ?? '')}`).join(' ')}`
    })
    .sort()

describe('leaving all of a full series', () => {
  it('tells whoever gets places in several sessions once, with each of them, and whoever gets one of that', async () => {
    const made = await series({ capacity: '1', count: '4' })
    const numbers = new Map((await opened.sessionsOf(made)).map(({ id, number }) => [id as string, number]))
    const ana = await joined(made, 'ana')
    const second = await nth(made, 1)
    const chidi = await school.person('chidi')
    granted(await joinSession(school.deps, { asker: chidi, sessionId: second.id }))
    await school.clock.advance(1)
    const ben = await joined(made, 'ben')
    const deliveries = plannedDeliveries(school)
    await deliveries()
    const [one, two] = await Promise.all([leave(ana, made), leave(ana, made)])
    expect([granted(one), granted(two)]).toMatchObject([
      { left: 4, wasIn: true },
      { left: 0, wasIn: false },
    ])
    expect(told(await deliveries(), [ben, chidi], numbers)).toEqual([
      'promoted chidi: #2',
      'series-promoted ben: #1 #3 #4',
    ])
    expect((await opened.sessionsOf(made)).map(({ registeredCount }) => registeredCount)).toEqual([1, 1, 1, 1])
  })

  it('is one commit with what it causes: all of it is so, or nothing', async () => {
    const made = await series({ capacity: '1', count: '4' })
    const ana = await joined(made, 'ana')
    const ben = await joined(made, 'ben')
    const commit = vi.fn(school.store.commit)
    const deps = { ...school.deps, store: { ...school.store, commit } }
    granted(await leaveSeries(deps, { asker: ana, sessionId: made.anchor }))
    expect(commit).toHaveBeenCalledTimes(1)
    expect(await school.store.isInSeries(made.series.id, ana.person.id)).toBe(false)
    expect(granted(await leave(ben, made)).left).toBe(4)
  })

  it('takes in the parts that it was split into, by start, and those who come at the same moment', async () => {
    const made = await series({ capacity: '1', count: '6', inDays: 30 })
    const numbers = new Map((await opened.sessionsOf(made)).map(({ id, number }) => [id as string, number]))
    granted(await move(await nth(made, 4), 'following', -35 * DAY))
    const ana = await joined(made, 'ana')
    const ben = await joined(made, 'ben')
    const deliveries = plannedDeliveries(school)
    await deliveries()
    const third = await nth(made, 2)
    const fields = { capacity: '2' }
    await Promise.all([
      leave(ana, made),
      joined(made, 'chidi'),
      editSession(school.deps, { asker: admin, sessionId: third.id, fields, shown: null }),
    ])
    const messages = told(await deliveries(), [ben], numbers).filter((one) => one.includes(' ben: '))
    expect(messages.join(' ').match(/#\d/g)?.sort()).toEqual(['#1', '#2', '#3', '#4', '#5', '#6'])
    expect(messages.find((one) => one.startsWith('series-promoted'))).toMatch(/: #5 /)
    expect((await nth(made, 0)).registeredCount).toBe(1)
  })
})

describe('places in a full series that become free otherwise', () => {
  it('because somebody is forgotten are told of once', async () => {
    const made = await series({ capacity: '1', count: '4' })
    const ana = await joined(made, 'ana')
    const ben = await joined(made, 'ben')
    expect(granted(await forgetPerson(school.deps, { asker: ana, name: 'Former member' })).left).toBe(4)
    expect(opened.planned('promoted')).toBe(0)
    expect(opened.planned('series-promoted', `recipient = '${ben.person.id}'`)).toBe(1)
  })

  it('because two accounts are one person are told of once for each series', async () => {
    const [made, other] = [await series({ capacity: '2', count: '4' }), await series({ capacity: '2', count: '3' })]
    for (const one of [made, other]) for (const handle of ['ana', 'ana-at-home', 'ben']) await joined(one, handle)
    const [ana, home, ben] = [
      await school.person('ana'),
      await school.person('ana-at-home'),
      await school.person('ben'),
    ]
    const { code } = granted(await giveCode(school.deps, { asker: ana, purpose: 'link' }))
    granted(await useCode(school.deps, { asker: home, purpose: 'link', code }))
    expect(opened.planned('promoted')).toBe(0)
    expect(opened.planned('series-promoted', `recipient = '${ben.person.id}'`)).toBe(2)
  })
})
