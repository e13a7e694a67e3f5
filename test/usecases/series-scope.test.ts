import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { fingerprint } from '../../src/domain/merge-fields.ts'
import type { Move } from '../../src/domain/reschedule.ts'
import { wallTimeAt } from '../../src/domain/time.ts'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { assignSeries } from '../../src/usecases/assign-series.ts'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { editSeries } from '../../src/usecases/edit-series.ts'
import { editSession } from '../../src/usecases/edit-session.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import type { Asker, SeriesFacts } from '../../src/usecases/ports.ts'
import { rescheduleSeries } from '../../src/usecases/reschedule-series.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { granted, HOUR, MINUTE, refusalOf, type School } from './open-school.ts'
import { DAY, openSeriesSchool, type SeriesOptions, type SeriesSchool } from './open-series.ts'

let opened: SeriesSchool
let school: School
let admin: Asker
beforeEach(async () => {
  opened = await openSeriesSchool()
  school = opened.school
  admin = opened.admin
})
afterEach(() => school.close())

const series = (options?: SeriesOptions) => opened.series(options)
const nth = async (of: Pick<SeriesFacts, 'series'>, at: number): Promise<Session> => {
  const found = (await opened.sessionsOf(of))[at]
  if (found === undefined) throw new Error(`no session ${at}`)
  return found
}
const later = (session: Session, ms: number): Move => ({
  start: { instant: new Date(session.startTime.getTime() + ms), zone: session.timezone },
  durationMinutes: null,
})
type Scope = 'following' | 'all'
const move = (session: Session, scope: Scope, ms: number, by = admin) =>
  rescheduleSeries(school.deps, { asker: by, sessionId: session.id, scope, move: later(session, ms), from: null })
const edit = (session: Session, scope: Scope, fields: Record<string, string>, by = admin) =>
  editSeries(school.deps, { asker: by, sessionId: session.id, scope, fields, shown: null })
const again = async (session: Session) => (await school.facts(session.id)).session
const gapsOf = (sessions: readonly Session[]) =>
  sessions.slice(1).map((one, at) => (one.startTime.getTime() - (sessions[at]?.startTime.getTime() ?? 0)) / DAY)

describe('moving the following', () => {
  it('splits the series: ids, numbers and places stay, times move by the wall, nothing is lost', async () => {
    const made = await series({ zone: 'Europe/Berlin' })
    const ana = await school.person('ana')
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    const before = await opened.sessionsOf(made)
    const moved = granted(await move(await nth(made, 2), 'following', DAY + HOUR))
    expect(moved.changed).toHaveLength(10)
    const [old, split] = [await opened.sessionsOf(made), await opened.sessionsOf(moved.facts)]
    expect(old).toEqual(before.slice(0, 2))
    expect(split.map(({ id, number, registeredCount }) => [id, number, registeredCount])).toEqual(
      before.slice(2).map(({ id, number }) => [id, number, 1]),
    )
    // Over the clock change of 25 October 2026.
    expect(new Set(split.map(({ startTime }) => wallTimeAt(startTime, 'Europe/Berlin').hour))).toEqual(new Set([21]))
    expect(split.every(({ startTime, seriesStart }) => startTime.getTime() === seriesStart?.getTime())).toBe(true)
    expect(moved.facts.series).toMatchObject({ origin: made.series.id, rule: 'FREQ=WEEKLY', until: null })
    expect(await school.store.isInSeries(moved.facts.series.id, ana.person.id)).toBe(true)
    const ended = await school.store.series(made.series.organizationId, made.series.id)
    expect(ended).toMatchObject({ until: before[1]?.startTime, extendAt: null })
  })

  it('is followed by what is made later, with those who are registered for all', async () => {
    const made = await series()
    const ana = await school.person('ana')
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    const moved = granted(await move(await nth(made, 3), 'following', -DAY))
    await school.clock.advance(30 * DAY)
    await extendSeries(school.deps, { limit: 10 })
    const split = await opened.sessionsOf(moved.facts)
    expect(split.length).toBeGreaterThan(11)
    expect(new Set(gapsOf(split))).toEqual(new Set([7]))
    expect(new Set(split.map(({ startTime }) => startTime.getUTCDay()))).toEqual(new Set([3]))
    expect(split.every(({ registeredCount }) => registeredCount === 1)).toBe(true)
    expect(await opened.sessionsOf(made)).toHaveLength(3)
    await opened.plan()
    expect(opened.planned('series-announcement')).toBe(1)
  })

  it('divides the count, also by whole weeks onto each other’s days', async () => {
    const made = await series({ count: '8' })
    const moved = granted(await move(await nth(made, 3), 'following', 7 * DAY))
    expect(moved.facts.series).toMatchObject({ count: 5, extendAt: null })
    expect((await school.store.series(made.series.organizationId, made.series.id))?.count).toBe(3)
    const back = granted(await move(await nth(moved.facts, 0), 'following', -7 * DAY))
    expect(back.facts.series.id).toBe(moved.facts.series.id)
    await school.clock.advance(100 * DAY)
    expect(await extendSeries(school.deps, { limit: 10 })).toBe(0)
    expect([...(await opened.sessionsOf(made)), ...(await opened.sessionsOf(back.facts))]).toHaveLength(8)
  })

  it('leaves those that were moved on their own where they are, and names them', async () => {
    const made = await series()
    const [third, fifth] = [await nth(made, 2), await nth(made, 4)]
    granted(
      await rescheduleSession(school.deps, {
        asker: admin,
        sessionId: fifth.id,
        move: later(fifth, 2 * DAY),
        from: null,
      }),
    )
    const moved = granted(await move(third, 'following', HOUR))
    expect(moved.apart.map(({ number }) => number)).toEqual([fifth.number])
    expect((await again(fifth)).startTime.getTime()).toBe(fifth.startTime.getTime() + 2 * DAY)
    expect(moved.changed).toHaveLength(9)
  })

  it('changes the length of all but those that have one of their own', async () => {
    const made = await series()
    const [third, fifth] = [await nth(made, 2), await nth(made, 4)]
    const own = { asker: admin, sessionId: fifth.id, move: { start: null, durationMinutes: 30 }, from: null }
    granted(await rescheduleSession(school.deps, own))
    const longer = { start: null, durationMinutes: 90 }
    const request = { asker: admin, sessionId: third.id, scope: 'following', move: longer, from: null } as const
    const { facts } = granted(await rescheduleSeries(school.deps, request))
    const lengths = (await opened.sessionsOf(facts)).map(
      (one) => (one.endTime.getTime() - one.startTime.getTime()) / MINUTE,
    )
    expect(lengths).toEqual([90, 90, 30, ...Array(7).fill(90)])
    expect(facts.series.durationMinutes).toBe(90)
  })

  it.each([
    ['a rule of one’s own, to another day', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', DAY, 'own_rule'],
    ['by the month, to a day that not every month has', 'monthly', 28 * DAY, 'rare_day'],
    ['into the past', 'weekly', -30 * DAY, 'past'],
  ])('is refused: %s', async (_, repeat, ms, why) => {
    const made = await series({ repeat })
    const first = await nth(made, 0)
    const start = why === 'rare_day' ? new Date('2026-10-30T18:30:00Z').getTime() - first.startTime.getTime() : ms
    const refused = refusalOf(await move(first, 'following', start))
    if (why === 'past') expect(refused.code).toBe('time_unusable')
    else expect(refused).toMatchObject({ code: 'series_unmovable', why })
  })

  it('is refused of a session of no series, to who may not, and where it was moved since it was shown', async () => {
    const { session } = await school.session({ inMinutes: 600 })
    expect(refusalOf(await move(session, 'all', HOUR)).code).toBe('not_in_series')
    const made = await series()
    const third = await nth(made, 2)
    expect(refusalOf(await move(third, 'following', HOUR, await school.person('ana'))).code).toBe('not_allowed')
    const from = { startTime: new Date(0), endTime: new Date(1) }
    const request = { asker: admin, sessionId: third.id, scope: 'following', move: later(third, HOUR), from } as const
    expect(refusalOf(await rescheduleSeries(school.deps, request)).code).toBe('session_changed')
  })

  it('done twice is done once', async () => {
    const made = await series()
    const third = await nth(made, 2)
    const [one, two] = await Promise.all([move(third, 'following', HOUR), move(third, 'following', HOUR)])
    expect(granted(one).changed).toHaveLength(10)
    expect(granted(two).changed).toHaveLength(0)
    expect((await school.store.seriesFamily(made.series.organizationId, made.series.id)).length).toBe(2)
  })
})

describe('moving all', () => {
  it('stays one series, and leaves what is over as it was', async () => {
    const made = await series({ count: '6' })
    await school.clock.advance(15 * DAY)
    const before = await opened.sessionsOf(made)
    const fourth = await nth(made, 3)
    const moved = granted(await move(fourth, 'all', 2 * HOUR))
    expect(moved.facts.series).toMatchObject({ id: made.series.id, count: 4 })
    const after = await opened.sessionsOf(made)
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    expect(after.slice(2).map(({ startTime }) => startTime.getTime())).toEqual(
      before.slice(2).map(({ startTime }) => startTime.getTime() + 2 * HOUR),
    )
  })

  it('takes in what was split off before, by the same difference', async () => {
    const made = await series()
    granted(await move(await nth(made, 5), 'following', DAY))
    const moved = granted(await move(await nth(made, 1), 'all', HOUR))
    expect(moved.changed).toHaveLength(12)
    expect(moved.facts.later).toHaveLength(1)
    expect(new Set(moved.changed.map(({ startTime }) => startTime.getUTCHours()))).toEqual(new Set([19]))
  })
})

describe('editing the following', () => {
  type Row = readonly [string, Record<string, string>, Partial<Session>, Record<string, string>, boolean]
  const TABLE: readonly Row[] = [
    ['a title is given to all', {}, {}, { title: 'New' }, false],
    ['a title of its own stays', { title: 'Guest' }, { title: 'Guest' }, { title: 'New' }, true],
    [
      'another field than its own is given',
      { title: 'Guest' },
      { title: 'Guest', capacity: 9 },
      { capacity: '9' },
      false,
    ],
    [
      'a room of its own stays',
      { link: 'https://meet.google.com/own-room-abc' },
      { link: 'https://meet.google.com/own-room-abc' },
      { link: 'https://meet.google.com/new-room-abc' },
      true,
    ],
    ['its own, that is the new one too, is nothing apart', { title: 'New' }, { title: 'New' }, { title: 'New' }, false],
  ]
  it.each(TABLE)('%s', async (_, own, expected, fields, isApart) => {
    const made = await series()
    const [third, fifth] = [await nth(made, 2), await nth(made, 4)]
    if (Object.keys(own).length > 0) {
      granted(await editSession(school.deps, { asker: admin, sessionId: fifth.id, fields: own, shown: null }))
    }
    const done = granted(await edit(third, 'following', fields))
    const wanted = { title: 'New' in fields ? 'New' : (fields.title ?? 'Career coaching') }
    expect(await again(third)).toMatchObject(wanted)
    expect(await again(fifth)).toMatchObject(Object.keys(expected).length > 0 ? expected : wanted)
    expect(done.apart.map(({ number }) => number)).toEqual(isApart ? [fifth.number] : [])
    expect(done.facts.series).toMatchObject(wanted)
    expect((await again(await nth(made, 1))).title).toBe('Career coaching')
  })

  it('is followed by further sessions, with the passcode', async () => {
    const made = await series({ passcode: 'old' })
    const done = granted(await edit(await nth(made, 2), 'following', { title: 'Spring', passcode: 'new' }))
    expect(done.passcodeChanged).toBe(true)
    await school.clock.advance(40 * DAY)
    await extendSeries(school.deps, { limit: 10 })
    const last = (await opened.sessionsOf(done.facts)).at(-1)
    if (last === undefined) throw new Error('no session')
    expect(last.title).toBe('Spring')
    expect(await school.store.passcode(last.organizationId, last.id)).toBe('new')
    expect(await school.store.passcode(last.organizationId, made.anchor)).toBe('old')
  })

  it('gives more places in each session to those first in line', async () => {
    const made = await series({ capacity: '1', count: '4' })
    for (const handle of ['ana', 'ben'])
      granted(await joinSeries(school.deps, { asker: await school.person(handle), sessionId: made.anchor }))
    const { facts } = granted(await edit(await nth(made, 2), 'following', { capacity: '5' }))
    expect((await opened.sessionsOf(facts)).map((one) => one.registeredCount)).toEqual([2, 2])
    expect((await opened.sessionsOf(made)).map((one) => one.registeredCount)).toEqual([1, 1])
  })

  it('of nothing new changes and splits nothing', async () => {
    const made = await series()
    expect(granted(await edit(await nth(made, 2), 'following', { title: 'Career coaching' })).changed).toEqual([])
    expect(await opened.sessionsOf(made)).toHaveLength(12)
  })

  it('meets what somebody else changed of the same field', async () => {
    const made = await series()
    const third = await nth(made, 2)
    granted(await edit(third, 'all', { title: 'By the admin' }))
    const request = { asker: admin, sessionId: third.id, scope: 'following', fields: { title: 'Mine' } } as const
    const shown = { title: fingerprint('Career coaching') }
    expect(refusalOf(await editSeries(school.deps, { ...request, shown }))).toMatchObject({
      code: 'session_changed',
      conflicts: [{ field: 'title', now: 'By the admin', yours: 'Mine' }],
    })
  })
})

describe('handing over', () => {
  it('the following to somebody, but for what was handed over alone; further ones are theirs', async () => {
    const [maya, omar, lea] = [
      await school.person('maya', { role: 'mentor' }),
      await school.person('omar', { role: 'mentor' }),
      await school.person('lea', { role: 'mentor' }),
    ]
    const made = await series({ mentor: maya })
    const [third, fifth] = [await nth(made, 2), await nth(made, 4)]
    granted(await assignMentor(school.deps, { asker: admin, sessionId: fifth.id, mentorId: lea.person.id }))
    await opened.plan()
    const request = { asker: admin, sessionId: third.id, mentorId: omar.person.id, scope: 'following' } as const
    const done = granted(await assignSeries(school.deps, request))
    expect(done.apart.map(({ number }) => number)).toEqual([fifth.number])
    expect((await again(fifth)).mentorId).toBe(lea.person.id)
    expect(done.facts.series.mentorId).toBe(omar.person.id)
    await opened.plan()
    for (const { person } of [maya, omar])
      expect(opened.planned('series-changed', `recipient = '${person.id}'`)).toBe(1)
    expect(refusalOf(await assignSeries(school.deps, { ...request, asker: maya })).code).toBe('not_allowed')
    // Who hosts single ones alone does not decide about the series.
    expect(refusalOf(await edit(fifth, 'following', { title: 'Mine' }, lea)).code).toBe('not_allowed')
  })
})

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
    const told = (await school.store.dueDeliveries(school.clock.now(), 100)).find(
      ({ kind }) => kind === 'series-changed',
    )
    expect(told?.payload.change).toMatchObject({ sessions: 10, after: { first: { hour: 19 } } })
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

it.each(['weekly', 'FREQ=DAILY'])(
  'a series of two years (%s) is made, moved and called off in less than 50 ms each',
  async (repeat) => {
    const times: { made: number; moved: number; off: number }[] = []
    for (let round = 0; round < 5; round++) {
      const began = performance.now()
      const made = await series({ count: repeat === 'weekly' ? '104' : '731', title: `Round ${round}`, repeat })
      const madeAt = performance.now()
      granted(await move(await nth(made, 0), 'all', HOUR))
      const movedAt = performance.now()
      granted(await cancelSeries(school.deps, { asker: admin, sessionId: made.anchor, scope: 'all', reason: null }))
      times.push({ made: madeAt - began, moved: movedAt - madeAt, off: performance.now() - movedAt })
    }
    const best = (part: 'made' | 'moved' | 'off') => Math.min(...times.map((time) => time[part]))
    expect(best('made')).toBeLessThan(50)
    expect(best('moved')).toBeLessThan(50)
    expect(best('off')).toBeLessThan(50)
  },
)
