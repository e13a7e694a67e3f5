import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { createSession } from '../../src/usecases/create-session.ts'
import { findProposal } from '../../src/usecases/find-proposal.ts'
import { findSession } from '../../src/usecases/find-session.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { keepProposal } from '../../src/usecases/keep-proposal.ts'
import { listSessions } from '../../src/usecases/list-sessions.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { suggestSessions } from '../../src/usecases/suggest-sessions.ts'
import { takeProposal } from '../../src/usecases/take-proposal.ts'
import { granted, HOUR, inputOf, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'
import { countRows, readDatabase } from './read-database.ts'

let school: School
let admin: Asker
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('admin', { role: 'admin' })
})
afterEach(() => school.close())

const create = (
  asker: Asker,
  typed: Partial<ReturnType<typeof inputOf>> = {},
  mentorId: Asker['person']['id'] | null = null,
) =>
  createSession(school.deps, {
    asker,
    input: inputOf({ startTime: new Date(school.clock.now().getTime() + HOUR), ...typed }),
    mentorId,
    announceChannel: null,
    typedChannel: 'C1',
  })

describe('creating', () => {
  it('numbers the sessions of each organization from 1, without a gap or a double', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => create(admin)))
    const numbers = made.map((one) => granted(one).session.number)
    expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const other = await school.person('boss', { role: 'admin', space: 'T2' })
    expect(granted(await create(other)).session.number).toBe(1)
  })

  it('makes a mentor the host of what they create, and nobody of what an admin does', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    expect(granted(await create(maya)).mentor?.id).toBe(maya.person.id)
    expect(granted(await create(admin)).mentor).toBeNull()
    expect(granted(await create(admin, {}, maya.person.id)).mentor?.name).toBe('maya')
  })

  it('keeps what was typed, the passcode apart', async () => {
    const facts = granted(
      await create(admin, { description: 'Bring your CV', passcode: 's3cret', capacity: '20', meetingId: '123' }),
    )
    expect(facts.session).toMatchObject({
      status: 'upcoming',
      description: 'Bring your CV',
      capacity: 20,
      zoomMeetingId: '123',
      hasPasscode: true,
      createdIn: admin.space.id,
      typedChannel: 'C1',
    })
    expect(JSON.stringify(facts)).not.toContain('s3cret')
    expect(await school.store.passcode(admin.organization.id, facts.session.id)).toBe('s3cret')
  })

  it.each([
    ['an empty title', { title: '  ' }, 'text_missing'],
    ['10,000 characters', { title: 'x'.repeat(10_000) }, 'text_too_long'],
    ['control characters', { title: 'a\u0007b' }, 'text_unusable'],
    ['no link', { link: null }, 'link_missing'],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'link_unusable'],
    ['an absurd capacity', { capacity: '9999999999' }, 'capacity_unusable'],
    ['an unknown segment', { audience: "x'; DROP TABLE segments; --" }, 'segment_unknown'],
    ['a time gone by', { startTime: new Date('2020-01-01T00:00:00Z') }, 'time_unusable'],
    ['a length of nothing', { durationMinutes: 0 }, 'duration_unusable'],
    ['an unknown provider', { provider: 'skype' }, 'provider_unusable'],
  ])('from %s is refused and changes nothing', async (_name, typed, code) => {
    const before = readDatabase(school.path)
    expect(refusalOf(await create(admin, typed)).code).toBe(code)
    expect(readDatabase(school.path)).toBe(before)
  })

  it("is refused with another organization's person as mentor", async () => {
    const stranger = await school.person('eve', { space: 'T2' })
    const before = readDatabase(school.path)
    expect(refusalOf(await create(admin, {}, stranger.person.id)).code).toBe('person_unknown')
    expect(readDatabase(school.path)).toBe(before)
  })

  it.each(["Robert'); DROP TABLE success_sessions;--", '🚀 שלום', '<!channel> @everyone *bold*', '{"a":[1]}'])(
    'stores %j as it is',
    async (title) => expect(granted(await create(admin, { title })).session.title).toBe(title),
  )
})

describe('finding', () => {
  it('goes by number, and by a title that only one current session has', async () => {
    const first = granted(await create(admin, { title: 'Career Coaching' }))
    granted(await create(admin, { title: '42' }))
    const find = async (ref: string) => findSession(school.deps, { asker: admin, ref })
    for (const ref of ['1', '#1', ' # 1 ', 'career  coaching', 'CAREER COACHING']) {
      expect(granted(await find(ref)).id).toBe(first.session.id)
    }
    expect(granted(await find('42')).number).toBe(2)
    const third = granted(await create(admin, { title: 'career coaching' }))
    expect(refusalOf(await find('career coaching'))).toEqual({
      code: 'session_ambiguous',
      ref: 'career coaching',
      sessions: [1, third.session.number].map((number) => ({ number, startsAt: third.session.startTime })),
    })
    for (const ref of ['', '99', '#99', '99999999999999999999', 'nothing', '\u0000', 'x'.repeat(10_000)]) {
      expect(refusalOf(await find(ref)).code).toBe('session_unknown')
    }
    expect(refusalOf(await find('coach'))).toEqual({
      code: 'session_unknown',
      ref: 'coach',
      near: [
        { number: 1, title: 'Career Coaching' },
        { number: third.session.number, title: 'career coaching' },
      ],
    })
  })

  it('goes by number and title together, as a card is headed', async () => {
    granted(await create(admin, { title: 'Career coaching' }))
    const find = async (ref: string) => findSession(school.deps, { asker: admin, ref })
    expect(granted(await find('#1  career COACHING')).number).toBe(1)
    expect(granted(await find('1 Career coaching')).number).toBe(1)
    expect(refusalOf(await find('1 tomorrow 6pm'))).toMatchObject({ code: 'session_unknown', number: 1 })
    expect(refusalOf(await find('9 Career coaching'))).not.toHaveProperty('number')
  })

  it("never goes to another organization's session", async () => {
    granted(await create(admin, { title: 'Secret' }))
    const eve = await school.person('eve', { role: 'superadmin', space: 'T2' })
    for (const ref of ['1', '#1', 'Secret']) {
      expect(refusalOf(await findSession(school.deps, { asker: eve, ref })).code).toBe('session_unknown')
    }
    expect(await suggestSessions(school.deps, { asker: eve, text: '' })).toEqual([])
    expect(granted(await listSessions(school.deps, { asker: eve, show: 'upcoming' })).sessions).toEqual([])
  })

  it('suggests by number and by part of the title', async () => {
    granted(await create(admin, { title: 'Career coaching' }))
    granted(await create(admin, { title: 'CV review' }))
    const numbers = async (text: string) =>
      (await suggestSessions(school.deps, { asker: admin, text })).map(({ number }) => number)
    expect(await numbers('')).toEqual([1, 2])
    expect(await numbers('coach')).toEqual([1])
    expect(await numbers('#2')).toEqual([2])
  })
})

describe('listing', () => {
  it('shows five a page, soonest first, and the rest on the next', async () => {
    for (const inMinutes of [60, 30, 90, 120, 150, 180, 210]) await school.session({ inMinutes })
    const first = granted(await listSessions(school.deps, { asker: admin, show: 'upcoming' }))
    expect(first.sessions.map(({ session }) => session.number)).toEqual([2, 1, 3, 4, 5])
    if (first.next === null) throw new Error('there is more')
    const second = granted(await listSessions(school.deps, { asker: admin, show: 'upcoming', after: first.next }))
    expect(second.sessions.map(({ session }) => session.number)).toEqual([6, 7])
    expect(second.next).toBeNull()
  })

  it('shows one’s own under `mine`, hosted ones too', async () => {
    const maya = await school.person('maya', { role: 'mentor' })
    const { session } = await school.session({ mentor: maya })
    await school.session()
    const ana = await school.person('ana')
    await joinSession(school.deps, { asker: ana, sessionId: session.id })
    for (const asker of [ana, maya]) {
      const { sessions } = granted(await listSessions(school.deps, { asker, show: 'mine' }))
      expect(sessions.map((one) => one.session.id)).toEqual([session.id])
    }
  })

  it('takes seven days of the asker’s own calendar for a week', async () => {
    const day = 24 * 60
    // 18:00 UTC on Thursday is Friday 07:00 in Auckland, where the seventh day ends on 8 October at 11:00 UTC.
    for (const inMinutes of [6 * day, 6 * day + 16 * 60, 6 * day + 18 * 60]) await school.session({ inMinutes })
    const numbers = async (asker: Asker) =>
      granted(await listSessions(school.deps, { asker, show: 'week' })).sessions.map(({ session }) => session.number)
    expect(await numbers(await school.person('utc', { zone: 'UTC' }))).toEqual([1])
    expect(await numbers(await school.person('kia', { zone: 'Pacific/Auckland' }))).toEqual([1, 2])
  })
})

describe('a proposal', () => {
  it('waits 15 minutes for its owner alone, and is used up once', async () => {
    const kept = await keepProposal(school.deps, { asker: admin, kind: 'create', input: { title: 'X' } })
    const request = { asker: admin, id: kept.id, kind: 'create' }
    const eve = await school.person('eve', { role: 'admin' })
    expect(refusalOf(await takeProposal(school.deps, { ...request, asker: eve })).code).toBe('proposal_expired')
    expect(refusalOf(await takeProposal(school.deps, { ...request, kind: 'other' })).code).toBe('proposal_expired')
    expect(granted(await findProposal(school.deps, request)).input).toEqual({ title: 'X' })
    const takes = await Promise.all([takeProposal(school.deps, request), takeProposal(school.deps, request)])
    expect(takes.map(({ ok }) => ok)).toEqual([true, false])
    const late = await keepProposal(school.deps, { asker: admin, kind: 'create', input: {} })
    await school.clock.advance(15 * MINUTE)
    expect(refusalOf(await findProposal(school.deps, { ...request, id: late.id })).code).toBe('proposal_expired')
  })
})

describe('a forged id', () => {
  it.each(['ses_', 'ses_00000000000000000999', "ses_' OR 1=1 --", ''])('%j names nothing', async (id) => {
    const before = countRows(school.path, 'session_attendance')
    const result = await joinSession(school.deps, { asker: admin, sessionId: id as SessionId })
    expect(refusalOf(result).code).toBe('session_unknown')
    expect(countRows(school.path, 'session_attendance')).toBe(before)
  })
})
