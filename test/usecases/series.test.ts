import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wallTimeAt } from '../../src/domain/time.ts'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { planSeriesCards } from '../../src/usecases/plan-series-cards.ts'
import type { Asker, SeriesFacts } from '../../src/usecases/ports.ts'
import { granted, HOUR, MINUTE, refusalOf, type School } from './open-school.ts'
import { DAY, openSeriesSchool, type SeriesOptions, type SeriesSchool } from './open-series.ts'
import { countRows } from './read-database.ts'

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
const make = (options?: SeriesOptions) => opened.make(options)
const sessionsOf = (facts: SeriesFacts) => opened.sessionsOf(facts)
const plan = () => opened.plan()
const planned = (kind: string, and?: string) => opened.planned(kind, and)

describe('a series', () => {
  it('makes its sessions of the next 90 days, numbered, alike, and by the wall clock of its zone', async () => {
    const made = await series({ title: 'Coaching', zone: 'Europe/Berlin', capacity: '20', passcode: 's3cret' })
    const sessions = await sessionsOf(made)
    expect(sessions).toHaveLength(12)
    expect(sessions.map(({ number }) => number)).toEqual(sessions.map((_, at) => at + 1))
    expect(
      new Set(sessions.map(({ title, capacity, hasPasscode }) => `${title} ${capacity} ${hasPasscode}`)).size,
    ).toBe(1)
    // Over the clock change of 25 October 2026.
    expect(new Set(sessions.map(({ startTime }) => wallTimeAt(startTime, 'Europe/Berlin').hour))).toEqual(new Set([20]))
    expect(sessions.every(({ startTime, seriesStart }) => startTime.getTime() === seriesStart?.getTime())).toBe(true)
    expect(made).toMatchObject({ anchor: sessions[0]?.id, toCome: 12, people: 0 })
    expect(made.next).toHaveLength(5)
  })

  it('ends with its count and its last day, and is looked at no more then', async () => {
    const three = await series({ count: '3' })
    expect(await sessionsOf(three)).toHaveLength(3)
    expect(three.series.extendAt).toBeNull()
    const until = await series({ until: new Date(school.clock.now().getTime() + 22 * DAY) })
    expect(await sessionsOf(until)).toHaveLength(3)
    expect(until.series.extendAt).toBeNull()
  })

  it('is made of at least its first session, however far ahead that is', async () => {
    expect(await sessionsOf(await series({ inDays: 300 }))).toHaveLength(1)
  })

  it('is made by nobody who may not create, and of no rule that is absurd', async () => {
    expect(refusalOf(await make({ by: await school.person('ana') }))).toMatchObject({ code: 'not_allowed' })
    expect(refusalOf(await make({ repeat: 'FREQ=SECONDLY' }))).toMatchObject({ code: 'repeat_unusable' })
    expect(countRows(school.path, 'series')).toBe(0)
  })

  it('grows day by day to 90 days ahead, without a double, whenever and however often that is asked', async () => {
    const made = await series({ passcode: 's3cret' })
    await school.clock.advance(7 * DAY)
    expect(await extendSeries(school.deps, { limit: 10 })).toBe(1)
    expect(await extendSeries(school.deps, { limit: 10 })).toBe(0)
    await school.clock.advance(200 * DAY)
    await extendSeries(school.deps, { limit: 10 })
    const sessions = await sessionsOf(made)
    const gaps = sessions.slice(1).map((one, at) => one.startTime.getTime() - (sessions[at]?.startTime.getTime() ?? 0))
    expect(new Set(gaps)).toEqual(new Set([7 * DAY]))
    const last = sessions.at(-1)
    if (last === undefined) throw new Error('no session')
    expect(await school.store.passcode(last.organizationId, last.id)).toBe('s3cret')
  })

  it('grows to its count and stops', async () => {
    const made = await series({ count: '20' })
    for (let day = 0; day < 80; day++) {
      await school.clock.advance(DAY)
      await extendSeries(school.deps, { limit: 10 })
    }
    expect(await sessionsOf(made)).toHaveLength(20)
    expect((await school.store.series(made.series.organizationId, made.series.id))?.extendAt).toBeNull()
  })
})

describe('joining all', () => {
  it('registers for what is made and for what comes later, once', async () => {
    const made = await series()
    const ana = await school.person('ana')
    const join = () => joinSeries(school.deps, { asker: ana, sessionId: made.anchor })
    expect(granted(await join())).toMatchObject({ registered: 12, waitlisted: 0, already: false })
    expect(granted(await join())).toMatchObject({ registered: 12, already: true, facts: { people: 1 } })
    await school.clock.advance(14 * DAY)
    await extendSeries(school.deps, { limit: 10 })
    const sessions = await sessionsOf(made)
    expect(sessions.length).toBeGreaterThan(12)
    expect(sessions.map(({ registeredCount }) => registeredCount)).toEqual(sessions.map(() => 1))
  })

  it('waits where a session is full, also in those that come later, in order of arrival', async () => {
    const made = await series({ capacity: '1' })
    const [ana, ben] = [await school.person('ana'), await school.person('ben')]
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    await school.clock.advance(1)
    expect(granted(await joinSeries(school.deps, { asker: ben, sessionId: made.anchor }))).toMatchObject({
      registered: 0,
      waitlisted: 12,
    })
    await school.clock.advance(14 * DAY)
    await extendSeries(school.deps, { limit: 10 })
    const last = (await sessionsOf(made)).at(-1)
    if (last === undefined) throw new Error('no session')
    expect(last).toMatchObject({ registeredCount: 1, waitlistedCount: 1 })
    expect((await school.store.attendance(last.id, ana.person.id))?.registration).toBe('registered')
  })

  it('leaves single ones left, until all are left and joined anew', async () => {
    const made = await series()
    const ana = await school.person('ana')
    const [, second] = await sessionsOf(made)
    if (second === undefined) throw new Error('no session')
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    granted(await leaveSession(school.deps, { asker: ana, sessionId: second.id }))
    expect(granted(await joinSeries(school.deps, { asker: ana, sessionId: second.id })).registered).toBe(11)
    expect(granted(await leaveSeries(school.deps, { asker: ana, sessionId: second.id }))).toMatchObject({
      left: 11,
      wasIn: true,
      facts: { people: 0 },
    })
    expect(granted(await joinSeries(school.deps, { asker: ana, sessionId: second.id })).registered).toBe(12)
  })

  it('gives what is left to those who wait', async () => {
    const made = await series({ capacity: '1', count: '2' })
    const [ana, ben] = [await school.person('ana'), await school.person('ben')]
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    granted(await joinSeries(school.deps, { asker: ben, sessionId: made.anchor }))
    granted(await leaveSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    for (const { id } of await sessionsOf(made))
      expect((await school.store.attendance(id, ben.person.id))?.registration).toBe('registered')
    expect(planned('series-promoted')).toBe(1)
  })

  it('is for those that the series is for, and of a series', async () => {
    const made = await series({ audience: 'everyone' })
    const { session } = await school.session()
    const ana = await school.person('ana')
    expect(refusalOf(await joinSeries(school.deps, { asker: ana, sessionId: session.id }))).toMatchObject({
      code: 'not_in_series',
    })
    const stranger = await school.person('eve', { space: 'T2' })
    expect(refusalOf(await joinSeries(school.deps, { asker: stranger, sessionId: made.anchor })).code).toBe(
      'session_unknown',
    )
  })
})

describe('calling off', () => {
  it('one session leaves the others', async () => {
    const made = await series()
    granted(await cancelSession(school.deps, { asker: admin, sessionId: made.anchor, reason: null }))
    expect(
      (await sessionsOf(made)).map(({ status }) => status).filter((status) => status === 'cancelled'),
    ).toHaveLength(1)
  })

  it('the following ends the series there, and nothing further is made', async () => {
    const made = await series()
    const fourth = (await sessionsOf(made))[3]
    if (fourth === undefined) throw new Error('no session')
    const request = { asker: admin, sessionId: fourth.id, scope: 'following', reason: 'Holidays' } as const
    const off = granted(await cancelSeries(school.deps, request))
    expect(off.cancelled).toHaveLength(9)
    expect(off.facts).toMatchObject({ toCome: 3, series: { extendAt: null, cancelReason: 'Holidays' } })
    await school.clock.advance(60 * DAY)
    expect(await extendSeries(school.deps, { limit: 10 })).toBe(0)
    expect(await sessionsOf(made)).toHaveLength(12)
    expect(refusalOf(await cancelSeries(school.deps, request)).code).toBe('session_cancelled')
  })

  it('all leaves what is over as it is', async () => {
    const made = await series()
    await school.clock.advance(15 * DAY)
    const [, , third] = await sessionsOf(made)
    if (third === undefined) throw new Error('no session')
    const off = granted(
      await cancelSeries(school.deps, { asker: admin, sessionId: third.id, scope: 'all', reason: null }),
    )
    expect(off.cancelled).toHaveLength(10)
    expect((await sessionsOf(made)).slice(0, 2).map(({ status }) => status)).toEqual(['upcoming', 'upcoming'])
  })

  it('is for its mentor and admins, and spares what somebody else hosts', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const made = await series({ by: maya, count: '3' })
    const [, second] = await sessionsOf(made)
    if (second === undefined) throw new Error('no session')
    const ana = await school.person('ana')
    const request = { sessionId: made.anchor, scope: 'all', reason: null } as const
    expect(refusalOf(await cancelSeries(school.deps, { ...request, asker: ana })).code).toBe('not_allowed')
    const set = { mentorId: admin.person.id }
    const { id, version } = second
    await school.store.commit({
      changes: [{ type: 'set-session', id, version, set, by: null, at: school.clock.now() }],
    })
    const off = granted(await cancelSeries(school.deps, { ...request, asker: maya }))
    expect(off.cancelled).toHaveLength(2)
    expect(off.kept.map(({ number }) => number)).toEqual([second.number])
  })
})

describe('what is said of a series', () => {
  it('is one card, and one message to its mentor; no session has a card of its own', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    await series({ mentor: maya })
    await plan()
    expect(planned('series-announcement')).toBe(1)
    expect(planned('series-hosting')).toBe(1)
    expect(planned('announcement')).toBe(0)
    expect(planned('hosting')).toBe(0)
    await school.clock.advance(14 * DAY)
    await extendSeries(school.deps, { limit: 10 })
    await plan()
    expect(planned('series-announcement')).toBe(1)
    expect(planned('series-hosting')).toBe(1)
  })

  it('gives each session its own card 24 hours before it starts, once', async () => {
    const made = await series()
    await plan()
    await planSeriesCards(school.deps)
    await school.clock.advance(6 * DAY)
    await planSeriesCards(school.deps)
    expect(planned('announcement')).toBe(0)
    await school.clock.advance(31 * MINUTE)
    await planSeriesCards(school.deps)
    await planSeriesCards(school.deps)
    expect(planned('announcement', `session_id = '${made.anchor}'`)).toBe(1)
    expect(planned('announcement')).toBe(1)
    await school.clock.advance(14 * DAY)
    await planSeriesCards(school.deps)
    expect(planned('announcement')).toBe(3)
  })

  it('gives a session that is made or moved nearer than that its card at once', async () => {
    const made = await series({ inDays: 0 })
    await plan()
    expect(planned('announcement')).toBe(1)
    const [, second] = await sessionsOf(made)
    if (second === undefined) throw new Error('no session')
    const startTime = new Date(school.clock.now().getTime() + HOUR)
    const set = { startTime, endTime: new Date(startTime.getTime() + HOUR) }
    const change = { type: 'set-session', id: second.id, version: 1, set, by: null, at: school.clock.now() } as const
    await school.store.commit({ changes: [change] })
    await plan()
    expect(planned('announcement')).toBe(2)
  })

  it('that several sessions are off is one message to each person', async () => {
    const made = await series()
    const ana = await school.person('ana')
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    await plan()
    await school.clock.advance(1)
    granted(await cancelSeries(school.deps, { asker: admin, sessionId: made.anchor, scope: 'all', reason: 'Holidays' }))
    await plan()
    expect(planned('cancelled')).toBe(0)
    expect(planned('series-cancelled', `recipient = '${ana.person.id}'`)).toBe(1)
  })

  it('is one mail to each for whom it is and who chose mail, who is told too when a session is off', async () => {
    const ana = await school.person('ana')
    const mailed = { email: 'ana@example.org', emailConfirmedAt: school.clock.now(), reach: 'email' } as const
    await school.store.commit({ changes: [{ type: 'set-person', id: ana.person.id, set: mailed }] })
    const [, second] = await sessionsOf(await series())
    if (second === undefined) throw new Error('no session')
    await plan()
    expect(planned('series-assigned', `recipient = '${ana.person.id}' AND channel = 'email'`)).toBe(1)
    expect(planned('assigned')).toBe(0)
    granted(await cancelSession(school.deps, { asker: admin, sessionId: second.id, reason: null }))
    await plan()
    expect(planned('cancelled', `recipient = '${ana.person.id}' AND channel = 'email'`)).toBe(1)
  })

  it('that one session is off is told as ever', async () => {
    const made = await series()
    const ana = await school.person('ana')
    granted(await joinSession(school.deps, { asker: ana, sessionId: made.anchor }))
    granted(await cancelSession(school.deps, { asker: admin, sessionId: made.anchor, reason: null }))
    await plan()
    expect(planned('cancelled', `recipient = '${ana.person.id}'`)).toBe(1)
  })
})
