import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import { reopenSession } from '../../src/usecases/reopen-session.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { admin, inScope, move, nth, opened, school, series } from './in-scope.ts'
import { granted, HOUR } from './open-school.ts'
import { DAY } from './open-series.ts'

/** Parts of a series that are moved past each other: #4 to #8 begin six weeks earlier than they were to, before #1. */

inScope()

let all: readonly Session[]
const numbersOf = (sessions: readonly Session[]) => sessions.map(({ number }) => number).sort((a, b) => a - b)
const session = (number: number) => {
  const found = all[number - 1]
  if (found === undefined) throw new Error(`no session ${number}`)
  return found
}
beforeEach(async () => {
  const made = await series({ count: '8', inDays: 40 })
  all = await opened.sessionsOf(made)
  await opened.plan()
  granted(await move(await nth(made, 3), 'following', -42 * DAY + HOUR))
})

describe('what follows a session whose part comes later now', () => {
  it('is what the series had after it: the part that comes earlier now, too', async () => {
    const edited = granted(await opened.edit(session(2), { scope: 'following', fields: { title: 'New' } }))
    expect(numbersOf(edited.changed)).toEqual([2, 3, 4, 5, 6, 7, 8])
    const moved = granted(await move(session(3), 'following', HOUR))
    expect(numbersOf(moved.changed)).toEqual([3, 4, 5, 6, 7, 8])
  })

  it('is called off with it, by start', async () => {
    const request = { asker: admin, sessionId: session(2).id, scope: 'following', reason: null } as const
    const { cancelled } = granted(await cancelSeries(school.deps, request))
    expect(numbersOf(cancelled)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(cancelled[0]?.number).toBe(4)
  })
})

it('what follows a session whose part comes earlier now is the rest of that part', async () => {
  const edited = granted(await opened.edit(session(6), { scope: 'following', fields: { title: 'New' } }))
  expect(numbersOf(edited.changed)).toEqual([6, 7, 8])
})

describe('the card, Join all and Leave all', () => {
  const card = async () => {
    const due = await dueDeliveries(school)
    const delivery = due.find(({ kind }) => kind === 'series-announcement')
    const facts = delivery === undefined ? null : await readDelivery(school.deps, delivery)
    if (facts?.message.kind !== 'series') throw new Error('no card')
    return facts.message.series
  }

  it('mean the same sessions, all that are to come, whichever part names them', async () => {
    const shown = await card()
    expect(shown).toMatchObject({ toCome: 8, series: { id: (await school.facts(session(4).id)).session.seriesId } })
    expect(shown.next.map(({ number }) => number)).toEqual([4, 5, 6, 1, 7])
    const ana = await school.person('ana')
    const joined = granted(await joinSeries(school.deps, { asker: ana, sessionId: shown.anchor }))
    expect(joined).toMatchObject({ registered: 8, already: false, facts: { toCome: 8, people: 1 } })
    const again = granted(await joinSeries(school.deps, { asker: ana, sessionId: session(1).id }))
    expect(again).toMatchObject({ registered: 8, already: true })
    const left = granted(await leaveSeries(school.deps, { asker: ana, sessionId: shown.anchor }))
    expect(left).toMatchObject({ left: 8, wasIn: true, facts: { people: 0 } })
  })

  it('mean what is left once one part is over', async () => {
    // #8 was 47 days from then, #3 is 54.
    await school.clock.advance(50 * DAY)
    await runClock(school.deps, { limit: 50 })
    expect(await card()).toMatchObject({ toCome: 1, later: [], next: [{ number: 3 }] })
    const ben = await school.person('ben')
    const joined = granted(await joinSeries(school.deps, { asker: ben, sessionId: session(8).id }))
    expect(joined).toMatchObject({ registered: 1, facts: { toCome: 1, next: [{ number: 3 }] } })
  })
})

it('those that are moved to before one that is off keep their weeks, and do not take it with them', async () => {
  const made = await series({ count: '5', inDays: 40 })
  const [first, second, third] = await opened.sessionsOf(made)
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few')
  granted(await cancelSession(school.deps, { asker: admin, sessionId: first.id, reason: null }))
  granted(await move(second, 'all', -8 * DAY))
  const moved = granted(await move((await school.facts(third.id)).session, 'all', HOUR))
  const startOf = async ({ id }: Session) => (await school.facts(id)).session.startTime.getTime()
  expect(moved.changed).toHaveLength(4)
  expect(await startOf(second)).toBe(second.startTime.getTime() - 8 * DAY + HOUR)
  expect(await startOf(third)).toBe(third.startTime.getTime() - 8 * DAY + HOUR)
  expect((await school.facts(first.id)).session.seriesStart).toEqual(first.seriesStart)
})

describe('one that is live again, while the others go by other days since', () => {
  const reopened = async (at: number) => {
    const made = await series({ count: '20' })
    const sessions = await opened.sessionsOf(made)
    const [over, next, last] = [sessions[at], sessions[at + 1], sessions.at(-1)]
    if (over === undefined || next === undefined || last === undefined) throw new Error('too few')
    await school.clock.advance(over.endTime.getTime() - school.clock.now().getTime())
    await runClock(school.deps, { limit: 50 })
    granted(await move(next, 'all', DAY))
    granted(await reopenSession(school.deps, { asker: admin, sessionId: over.id }))
    const startOf = async ({ id }: Session) => (await school.facts(id)).session.startTime.getTime()
    const grown = async () => {
      await school.clock.advance(60 * DAY)
      await extendSeries(school.deps, { limit: 10 })
      const family = await school.store.seriesFamily(made.series.organizationId, made.series.id)
      const each = await Promise.all(family.map((part) => opened.sessionsOf({ series: part })))
      return each.flat().slice(at + 1)
    }
    return { over, next, last, startOf, grown }
  }

  it('is not moved with them, and does not lead them back to its own', async () => {
    const { over, next, last, startOf, grown } = await reopened(0)
    const moved = granted(await move((await school.facts(next.id)).session, 'all', HOUR))
    expect(moved.changed.some(({ id }) => id === over.id)).toBe(false)
    expect(await startOf(over)).toBe(over.startTime.getTime())
    for (const one of [next, last]) expect(await startOf(one)).toBe(one.startTime.getTime() + DAY + HOUR)
    const all = await grown()
    expect(all).toHaveLength(19)
    expect(new Set(all.map(({ startTime }) => startTime.getUTCDay()))).toEqual(new Set([5]))
  })

  it('is where they are named from, of another title say, and leaves them their days', async () => {
    const { over, grown } = await reopened(1)
    const edited = granted(
      await opened.edit((await school.facts(over.id)).session, { scope: 'following', fields: { title: 'New' } }),
    )
    expect(edited.changed[0]?.id).toBe(over.id)
    const all = await grown()
    expect(all).toHaveLength(18)
    expect(new Set(all.map(({ title, startTime }) => `${title} ${startTime.getUTCDay()}`))).toEqual(new Set(['New 5']))
  })

  it('keeps its day where they come to it', async () => {
    const { over, next, startOf, grown } = await reopened(1)
    const moved = granted(await move((await school.facts(next.id)).session, 'all', -8 * DAY + 6 * HOUR))
    expect(moved.changed).toHaveLength(10)
    expect(await startOf(next)).toBe(over.startTime.getTime() + 6 * HOUR)
    expect(await grown()).toHaveLength(18)
  })
})
