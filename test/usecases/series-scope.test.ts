import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { readRepeat } from '../../src/domain/repeat.ts'
import { wallTimeAt } from '../../src/domain/time.ts'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { planReminders } from '../../src/usecases/plan-reminders.ts'
import { previewSeries } from '../../src/usecases/preview-series.ts'
import { previewSeriesMove } from '../../src/usecases/preview-series-move.ts'
import { rescheduleSeries } from '../../src/usecases/reschedule-series.ts'
import { rescheduleSession } from '../../src/usecases/reschedule-session.ts'
import { admin, again, inScope, move, nth, opened, school, series } from './in-scope.ts'
import { granted, HOUR, MINUTE, refusalOf } from './open-school.ts'
import { later } from './open-scope.ts'
import { DAY } from './open-series.ts'

inScope()

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

describe('whose sessions', () => {
  it('somebody else hosts are left to them by the mentor of the series, and named; an admin moves all', async () => {
    const [maya, omar] = [
      await school.person('maya', { role: 'mentor' }),
      await school.person('omar', { role: 'mentor' }),
    ]
    const made = await series({ mentor: maya, count: '4' })
    const second = await nth(made, 1)
    granted(await assignMentor(school.deps, { asker: admin, sessionId: second.id, mentorId: omar.person.id }))
    const moved = granted(await move(await nth(made, 0), 'all', HOUR, maya))
    expect(moved.kept.map(({ number }) => number)).toEqual([second.number])
    expect((await again(second)).startTime).toEqual(second.startTime)
    expect(moved.changed).toHaveLength(3)
    // The mentor of a single one is none of the series.
    expect(refusalOf(await move(second, 'all', HOUR, omar)).code).toBe('series_not_yours')
  })
})

describe('looking first', () => {
  it('counts the clashes of all sessions to come, but not with themselves', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const made = await series({ mentor: maya, count: '4' })
    const [first, third] = [await nth(made, 0), await nth(made, 2)]
    const startTime = new Date(third.startTime.getTime() + 7 * DAY + HOUR)
    const other = await school.session({ mentor: maya, startTime })
    const look = (ms: number) =>
      previewSeriesMove(school.deps, { asker: admin, sessionId: first.id, scope: 'all', move: later(first, ms) })
    expect(granted(await look(7 * DAY)).impact.mentorHosts).toEqual([])
    expect(granted(await look(7 * DAY + HOUR))).toMatchObject({
      impact: { mentorHosts: [other.session.number], among: { sessions: 4, clashing: 0 } },
      recurrence: { count: 4 },
    })
  })

  it('is so of a new series too', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const startTime = new Date(school.clock.now().getTime() + 21 * DAY)
    const { session } = await school.session({ mentor: maya, startTime })
    const draft = { ...session, passcode: null, startTime: new Date(startTime.getTime() - 14 * DAY) }
    const endTime = new Date(draft.startTime.getTime() + HOUR)
    const repeats = granted(readRepeat({ repeat: 'weekly', until: null, count: '5' }, draft))
    const request = { asker: admin, draft: { ...draft, link: 'https://x.example', endTime }, mentorId: maya.person.id }
    expect(await previewSeries(school.deps, { ...request, repeats })).toMatchObject({
      mentorHosts: [session.number],
      among: { sessions: 5 },
    })
  })
})

it('reminders follow the new times', async () => {
  const made = await series()
  const ana = await school.person('ana')
  granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
  granted(await move(await nth(made, 0), 'all', 2 * DAY))
  await planReminders(school.deps)
  // A day before the first was to be; then a day before it is.
  await school.clock.advance(6 * DAY + HOUR)
  expect((await planReminders(school.deps)).planned).toBe(0)
  await school.clock.advance(2 * DAY)
  expect((await planReminders(school.deps)).planned).toBe(1)
})

it('reminders keep to the wall clock that the series was moved by, over a clock change', async () => {
  // Thursdays at 20:30 in Berlin, from 8 October: 25 October ends summer time there.
  const made = await series({ zone: 'Europe/Berlin', count: '5' })
  const ana = await school.person('ana')
  granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
  granted(await move(await nth(made, 0), 'all', HOUR))
  const fourth = await nth(made, 3)
  expect(fourth.startTime.toISOString()).toBe('2026-10-29T20:30:00.000Z')
  await school.clock.advance(fourth.startTime.getTime() - HOUR - MINUTE - school.clock.now().getTime())
  await planReminders(school.deps)
  expect((await planReminders(school.deps)).planned).toBe(0)
  await school.clock.advance(MINUTE)
  expect((await planReminders(school.deps)).planned).toBe(1)
})
