import { describe, expect, it, vi } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { fingerprint } from '../../src/domain/merge-fields.ts'
import { assignMentor } from '../../src/usecases/assign-mentor.ts'
import { assignSeries } from '../../src/usecases/assign-series.ts'
import { editSeries } from '../../src/usecases/edit-series.ts'
import { editSession } from '../../src/usecases/edit-session.ts'
import { extendSeries } from '../../src/usecases/extend-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { readMessage } from '../../src/usecases/message-facts.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import type { SeriesScope } from '../../src/usecases/series-parts.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { admin, again, inScope, nth, opened, school, series } from './in-scope.ts'
import { granted, refusalOf } from './open-school.ts'
import { DAY } from './open-series.ts'

inScope()

const edit = (session: Session, scope: SeriesScope, fields: Record<string, string>, by?: Asker) =>
  opened.edit(session, { scope, fields, by })

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

  it('is for further sessions alone where all that are made are like that already', async () => {
    const made = await series()
    const last = await nth(made, (await opened.sessionsOf(made)).length - 1)
    const fields = { title: 'New' }
    granted(await editSession(school.deps, { asker: admin, sessionId: last.id, fields, shown: null }))
    expect(granted(await edit(await again(last), 'following', fields))).toMatchObject({ changed: [], further: true })
    expect(granted(await edit(await again(last), 'following', fields))).toMatchObject({ changed: [], further: false })
  })

  it('gives more places at once to those who wait, and counts each of them once', async () => {
    const made = await series({ capacity: '1' })
    for (const handle of ['ana', 'ben', 'chidi'])
      granted(await joinSeries(school.deps, { asker: await school.person(handle), sessionId: made.anchor }))
    const first = await nth(made, 0)
    expect(granted(await edit(first, 'all', { capacity: '3' })).promoted).toBe(2)
    expect(granted(await edit(first, 'all', { capacity: '4' })).promoted).toBe(0)
    // One message about all of them, of what each still has.
    const told = (await dueDeliveries(school)).filter(({ kind }) => /promoted/.test(kind))
    expect(told.map(({ kind }) => kind)).toEqual(['series-promoted', 'series-promoted'])
    const [delivery] = told
    if (delivery === undefined) throw new Error('nothing planned')
    const chidi = await school.person('chidi')
    const organization = chidi.organization
    granted(await leaveSession(school.deps, { asker: await school.person('ben'), sessionId: first.id }))
    const read = await readMessage(school.deps, { delivery, session: await again(first), organization })
    const all = await opened.sessionsOf(made)
    expect(read.kind === 'series-promoted' && read.sessions.map(({ id }) => id)).toEqual(
      all.map(({ id }) => id).filter((id) => delivery.recipient === chidi.person.id || id !== first.id),
    )
    expect(await again(await nth(made, 3))).toMatchObject({ registeredCount: 3, waitlistedCount: 0 })
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

  it('reads the segments once, however many sessions there are', async () => {
    const made = await series()
    const segments = vi.fn(school.store.segments)
    const deps = { ...school.deps, store: { ...school.store, segments } }
    const request = { asker: admin, sessionId: made.anchor, scope: 'all', fields: { title: 'X' }, shown: null } as const
    expect(granted(await editSeries(deps, request)).changed).toHaveLength(12)
    expect(segments).toHaveBeenCalledTimes(1)
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
    expect(refusalOf(await edit(fifth, 'following', { title: 'Mine' }, lea)).code).toBe('series_not_yours')
  })
})
