import { describe, expect, it } from 'vitest'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { assignSeries } from '../../src/usecases/assign-series.ts'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import type { Asker, SeriesFacts } from '../../src/usecases/ports.ts'
import { previewSeriesMove } from '../../src/usecases/preview-series-move.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { admin, inScope, opened, school } from './in-scope.ts'
import { granted, HOUR, refusalOf } from './open-school.ts'
import { later } from './open-scope.ts'
import { DAY } from './open-series.ts'

/** Whose sessions of a series are whose to change, and which of them a press on all of it means. */

inScope()

const mentor = (name: string) => school.person(name, { role: 'mentor' })
const handOver = async (made: SeriesFacts, { at, to }: { readonly at: number; readonly to: Asker }) => {
  const { id: sessionId } = await opened.nth(made, at)
  const request = { asker: admin, sessionId, mentorId: to.person.id, scope: 'following' } as const
  return granted(await assignSeries(school.deps, request))
}

describe('a guest mentor of one session', () => {
  it('does not call the series off', async () => {
    const [maya, omar] = [await mentor('maya'), await mentor('omar')]
    const made = await opened.series({ mentor: maya })
    const { id: sessionId } = await opened.nth(made, 3)
    granted(await assignMentor(school.deps, { asker: admin, sessionId, mentorId: omar.person.id }))
    for (const scope of ['following', 'all'] as const) {
      const request = { asker: omar, sessionId, scope, reason: null }
      expect(refusalOf(await cancelSeries(school.deps, request))).toMatchObject({ code: 'series_not_yours' })
    }
    await school.clock.advance(14 * DAY)
    expect(await extendSeries(school.deps, { limit: 10 })).toBeGreaterThan(0)
    granted(await cancelSession(school.deps, { asker: omar, sessionId, reason: null }))
  })
})

describe('the part of a series that somebody else hosts', () => {
  it('stays theirs whole, further sessions too, whatever the mentor of the other part does to all', async () => {
    const [maya, omar] = [await mentor('maya'), await mentor('omar')]
    const made = await opened.series({ mentor: maya })
    const { facts: theirs } = await handOver(made, { at: 4, to: omar })
    const before = await opened.sessionsOf(theirs)
    const first = await opened.nth(made, 1)
    const edited = granted(await opened.edit(first, { scope: 'all', fields: { title: 'By Maya' }, by: maya }))
    expect(edited.kept.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    const request = { asker: maya, sessionId: first.id, scope: 'all', move: later(first, HOUR) } as const
    expect(granted(await previewSeriesMove(school.deps, request)).kept).toHaveLength(before.length)
    const moved = granted(await opened.move(first, { scope: 'all', ms: HOUR, by: maya }))
    expect(moved.kept.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    const off = granted(
      await cancelSeries(school.deps, { asker: maya, sessionId: first.id, scope: 'all', reason: null }),
    )
    expect(off.kept.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(await opened.sessionsOf(theirs)).toEqual(before)
    await school.clock.advance(14 * DAY)
    expect(await extendSeries(school.deps, { limit: 10 })).toBe(2)
    const grown = (await opened.sessionsOf(theirs)).slice(before.length)
    expect(grown.map(({ title }) => title)).toEqual(['Career coaching', 'Career coaching'])
    expect(grown.map(({ startTime }) => startTime.toISOString().slice(11, 16))).toEqual(['18:30', '18:30'])
  })
})

describe('moved onto the day of one that is off', () => {
  it.each(['all', 'following'] as const)('%s go there', async (scope) => {
    const made = await opened.series()
    const [first, second] = [await opened.nth(made, 0), await opened.nth(made, 1)]
    granted(await cancelSession(school.deps, { asker: admin, sessionId: first.id, reason: null }))
    const moved = granted(await opened.move(second, { scope, ms: -7 * DAY + HOUR }))
    granted(await opened.move(moved.after.session, { scope, ms: -HOUR }))
    expect(moved.changed).toHaveLength(11)
    expect((await school.facts(second.id)).session.startTime).toEqual(first.startTime)
    expect((await school.facts(first.id)).session).toMatchObject({ status: 'cancelled', startTime: first.startTime })
  })
})

describe('one that was put off alone, beyond its day', () => {
  it('is among those that Join all and Leave all mean', async () => {
    const made = await opened.series()
    const first = await opened.nth(made, 0)
    const request = { asker: admin, sessionId: first.id, from: null }
    granted(await rescheduleSession(school.deps, { ...request, move: later(first, 5 * DAY) }))
    await school.clock.advance(9 * DAY)
    const ana = await school.person('ana')
    const joined = granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    expect(joined.registered).toBe(12)
    expect((await school.facts(first.id)).session.registeredCount).toBe(1)
    expect(granted(await leaveSeries(school.deps, { asker: ana, sessionId: made.anchor })).left).toBe(12)
    expect((await school.facts(first.id)).session.registeredCount).toBe(0)
  })

  it('begins a part that is looked at no more once all of it is made', async () => {
    const made = await opened.series({ count: '16' })
    const second = await opened.nth(made, 1)
    const move = { asker: admin, sessionId: second.id, from: null, move: later(second, 10 * DAY) }
    granted(await rescheduleSession(school.deps, move))
    await school.clock.advance(18 * DAY)
    const { facts } = granted(await opened.edit(second, { scope: 'following', fields: { title: 'Spring' } }))
    expect(facts.series).toMatchObject({ count: 15, title: 'Spring' })
    await school.clock.advance(60 * DAY)
    await extendSeries(school.deps, { limit: 10 })
    expect(await opened.sessionsOf(facts)).toHaveLength(15)
    expect((await school.store.series(admin.organization.id, facts.series.id))?.extendAt).toBe(null)
  })
})
