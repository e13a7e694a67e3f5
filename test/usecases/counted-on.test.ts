import { execFileSync, spawnSync } from 'node:child_process'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import type { SessionId } from '../../src/domain/ids.ts'
import { assignSeries } from '../../src/usecases/assign-series.ts'
import { cannotHost } from '../../src/usecases/cannot-host.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import type { Asker, Delivery, SeriesFacts } from '../../src/usecases/ports.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { takeOver } from '../../src/usecases/take-over.ts'
import { plannedDeliveries } from './fresh-deliveries.ts'
import { admin, again, inScope, move, nth, school, series } from './in-scope.ts'
import { granted, HOUR } from './open-school.ts'
import { later } from './open-scope.ts'
import { DAY } from './open-series.ts'

/** Who said that they cannot host a session is counted on again once it begins at another time, and is told so. */

inScope()

let maya: Asker
let jonas: Asker
let deliveries: () => Promise<readonly Delivery[]>
beforeEach(async () => {
  maya = await school.person('maya', { role: 'mentor' })
  jonas = await school.person('jonas', { role: 'mentor' })
  deliveries = plannedDeliveries(school)
})
const away = async (sessionId: SessionId) => granted(await cannotHost(school.deps, { asker: maya, sessionId }))
const read = async (planned: readonly Delivery[], { person }: Asker) => {
  const own = planned.find(({ recipient, kind }) => recipient === person.id && kind.endsWith('changed'))
  const facts = own === undefined ? null : await readDelivery(school.deps, own)
  return facts?.message
}

describe('one session', () => {
  let session: Session
  beforeEach(async () => {
    session = (await school.session({ by: admin, mentor: maya, inMinutes: 600 })).session
    await away(session.id)
    await deliveries()
  })
  const isAway = async () => (await again(session)).mentorAwayAt !== null
  const moveTo = async (ms: number, durationMinutes: number | null = null) => {
    const to = { ...later(session, ms), durationMinutes }
    return granted(await rescheduleSession(school.deps, { asker: admin, sessionId: session.id, move: to, from: null }))
  }

  it('that begins at another time is its mentor’s again, who is told with the change and asked nothing else', async () => {
    await moveTo(DAY)
    expect(await isAway()).toBe(false)
    const planned = await deliveries()
    expect(planned.filter(({ channel }) => channel === 'dm').map(({ kind }) => kind)).toEqual(['changed'])
    expect(await read(planned, maya)).toMatchObject({ kind: 'changed', countsOnReader: true })
    const taken = granted(await takeOver(school.deps, { asker: jonas, sessionId: session.id, anyway: false }))
    expect(taken.kind).toBe('hosted')
  })

  it('that only ends at another time is not', async () => {
    await moveTo(0, 90)
    expect(await isAway()).toBe(true)
    expect(await read(await deliveries(), maya)).toMatchObject({ kind: 'changed', countsOnReader: false })
  })

  it('is not any more where they say once more that they cannot, before they read of it', async () => {
    await moveTo(DAY)
    const planned = await deliveries()
    await away(session.id)
    expect(await read(planned, maya)).toMatchObject({ countsOnReader: false })
  })

  it('is nobody else’s news, nor that of who can host it anyway', async () => {
    const other = await school.session({ by: admin, mentor: jonas, inMinutes: 600 })
    const request = { asker: admin, from: null, move: later(other.session, DAY) }
    granted(await rescheduleSession(school.deps, { ...request, sessionId: other.session.id }))
    expect(await read(await deliveries(), jonas)).toMatchObject({ countsOnReader: false })
  })

  // Skipped where no `sqlite3` is installed.
  it.skipIf(spawnSync('sqlite3', ['--version']).status !== 0)('is so where another program moves it', async () => {
    const by = (ms: number) =>
      execFileSync('sqlite3', [
        ...['-bail', school.path],
        `UPDATE success_sessions SET start_time = start_time + ${ms}, end_time = end_time + ${ms} WHERE id = '${session.id}'`,
      ])
    const minute = session.startTime.getTime() % 60_000
    by(-minute)
    by(59_000)
    expect(await isAway()).toBe(true)
    await deliveries()
    by(HOUR)
    expect(await isAway()).toBe(false)
    expect(await read(await deliveries(), maya)).toMatchObject({ countsOnReader: true })
  })
})

describe('sessions of a series', () => {
  let made: SeriesFacts
  const marks = async () => {
    const all: number[] = []
    for (let at = 0; at < 6; at++) if ((await session(at)).mentorAwayAt !== null) all.push(at + 1)
    return all
  }
  let all: readonly Session[]
  const session = async (at: number) => again(all[at] as Session)
  beforeEach(async () => {
    made = await series({ mentor: maya, count: '6' })
    all = await Promise.all([0, 1, 2, 3, 4, 5].map((at) => nth(made, at)))
    const ana = await school.person('ana')
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    for (const at of [0, 2, 4]) await away((await session(at)).id)
    await deliveries()
    await school.clock.advance(1)
  })

  it('that are moved together are theirs again, named in the one message; the others stay as they said', async () => {
    const moved = granted(await move(await session(1), 'following', HOUR))
    expect(await marks()).toEqual([1])
    expect(moved.countedOn.map(({ number }) => number)).toEqual([3, 5])
    const planned = await deliveries()
    expect(planned.filter(({ recipient }) => recipient === maya.person.id)).toHaveLength(1)
    await away((await session(4)).id)
    const message = await read(planned, maya)
    expect(message?.kind === 'series-changed' && message.countsOnReader.map(({ number }) => number)).toEqual([3])
    const guest = await read(planned, await school.person('ana'))
    expect(guest?.kind === 'series-changed' && guest.countsOnReader).toEqual([])
  })

  it('that are only handed to whom they were theirs already stay as they said', async () => {
    const { id: sessionId } = await session(1)
    const request = { asker: admin, sessionId, scope: 'all', mentorId: maya.person.id } as const
    granted(await assignSeries(school.deps, request))
    expect(await marks()).toEqual([1, 3, 5])
  })

  it('that are handed to somebody else are marked no more', async () => {
    const { id: sessionId } = await session(1)
    const request = { asker: admin, sessionId, scope: 'following', mentorId: jonas.person.id } as const
    granted(await assignSeries(school.deps, request))
    expect(await marks()).toEqual([1])
    const planned = await deliveries()
    const message = await read(planned, jonas)
    expect(message?.kind === 'series-changed' && message.countsOnReader).toEqual([])
  })
})
