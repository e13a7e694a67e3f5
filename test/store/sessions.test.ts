import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { Conflict, type SessionPatch, type SessionQuery } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { HOUR } from '../support/seed-school.ts'

let s: OpenedSchool
beforeEach(async () => {
  s = await openSchool()
})
afterEach(() => s.close())

const add = async (set: Partial<Session> = {}) => {
  const session = s.school.session(s.organization, set)
  await s.store.commit({ changes: [s.school.addSession(session)] })
  return session
}
const change = (session: Session, set: SessionPatch, version = 1) =>
  s.store.commit({
    changes: [{ type: 'set-session', id: session.id, version, set, by: s.mentor.id, at: s.clock.now() }],
  })
const inHours = (hours: number) => new Date(s.clock.now().getTime() + hours * HOUR)
const list = async (query: Partial<SessionQuery>) => {
  const usual = { organizationId: s.organization.id, show: 'upcoming', personId: s.ada.id, limit: 10 } as const
  const page = await s.store.listSessions({ ...usual, now: s.clock.now(), ...query })
  return page.map(({ session }) => session.title)
}

describe('a session', () => {
  it('comes back exactly as it was given, by id and by number, in its organization only', async () => {
    const segment = s.school.segment(s.organization, 'A')
    await s.store.commit({ changes: [{ type: 'add-segment', segment }] })
    const session = s.school.session(s.organization, {
      description: 'Line one\nLine two',
      mentorId: s.mentor.id,
      provider: 'zoom',
      backupLink: 'https://meet.example/backup',
      zoomMeetingId: '123',
      capacity: 20,
      audience: { everyone: false, segmentIds: [segment.id] },
      createdIn: s.space.id,
      announceChannel: 'C1',
      typedChannel: 'C2',
    })
    await s.store.commit({ changes: [s.school.addSession(session, 'secret', s.mentor.id)] })
    const stored = { ...session, hasPasscode: true }
    expect(await s.store.session(s.organization.id, session.id)).toEqual(stored)
    expect(await s.store.sessionNumbered(s.organization.id, session.number)).toEqual(stored)
    expect(await s.store.passcode(s.organization.id, session.id)).toBe('secret')
    expect(await s.store.organizationOfSession(session.id)).toBe(s.organization.id)
    expect(await s.store.sessionFacts(s.organization.id, session.id)).toEqual({
      session: stored,
      mentor: await s.store.personFacts(s.organization.id, s.mentor.id),
      segments: [segment],
    })
    const other = s.newId('org')
    expect(await s.store.session(other, session.id)).toBeNull()
    expect(await s.store.sessionNumbered(other, session.number)).toBeNull()
    expect(await s.store.sessionFacts(other, session.id)).toBeNull()
    expect(await s.store.passcode(other, session.id)).toBeNull()
  })

  it('is numbered after the highest of its organization', async () => {
    expect(await s.store.nextNumber(s.organization.id)).toBe(1)
    await add({ number: 41 })
    expect(await s.store.nextNumber(s.organization.id)).toBe(42)
    expect(await s.store.countSessions(s.organization.id)).toBe(1)
    expect(await s.store.countSessions(s.newId('org'))).toBe(0)
    await expect(add({ number: 41 })).rejects.toThrow(Conflict)
    expect(await s.store.sessionNumbered(s.organization.id, 4.5)).toBeNull()
    expect(await s.store.sessionNumbered(s.organization.id, Number.MAX_VALUE)).toBeNull()
  })

  it('changes only in what a patch names, as the next version', async () => {
    const session = await add()
    s.clock.set('2026-10-01T18:30:00Z')
    await change(session, { title: 'Other', capacity: 3 })
    expect(await s.store.session(s.organization.id, session.id)).toEqual({
      ...session,
      title: 'Other',
      capacity: 3,
      version: 2,
      updatedAt: s.clock.now(),
    })
  })

  it('conflicts where its version is another one, and nothing of the commit stays', async () => {
    const session = await add()
    await change(session, { title: 'Other' })
    const delivery = s.school.delivery(s.organization)
    const stale = { type: 'set-session', id: session.id, version: 1, set: { title: 'Lost' }, by: null } as const
    const commit = s.store.commit({
      changes: [s.school.register(session, s.ada), { ...stale, at: s.clock.now() }],
      deliveries: [delivery],
    })
    await expect(commit).rejects.toThrow(Conflict)
    expect((await s.store.session(s.organization.id, session.id))?.title).toBe('Other')
    expect(await s.store.roster(session.id)).toEqual([])
    expect(await dueDeliveries(s)).toEqual([])
  })

  it('keeps its passcode through other changes, gets another one, and loses it', async () => {
    const session = s.school.session(s.organization)
    await s.store.commit({ changes: [s.school.addSession(session, 'one')] })
    await change(session, { title: 'Other' })
    expect(await s.store.passcode(s.organization.id, session.id)).toBe('one')
    await change(session, { passcode: 'two' }, 2)
    expect(await s.store.passcode(s.organization.id, session.id)).toBe('two')
    await change(session, { passcode: null }, 3)
    expect(await s.store.passcode(s.organization.id, session.id)).toBeNull()
    expect((await s.store.session(s.organization.id, session.id))?.hasPasscode).toBe(false)
  })

  it('changes its audience', async () => {
    const [a, b] = [s.school.segment(s.organization, 'A'), s.school.segment(s.organization, 'B')]
    await s.store.commit({ changes: [a, b].map((segment) => ({ type: 'add-segment', segment })) })
    const session = await add({ audience: { everyone: false, segmentIds: [a.id] } })
    await change(session, { audience: { everyone: false, segmentIds: [b.id] } })
    expect((await s.store.sessionFacts(s.organization.id, session.id))?.segments).toEqual([b])
    await change(session, { audience: { everyone: true, segmentIds: [] } }, 2)
    const now = await s.store.session(s.organization.id, session.id)
    expect(now?.audience).toEqual({ everyone: true, segmentIds: [] })
  })

  it('knows whom it invited by name', async () => {
    const session = await add()
    const invite = { type: 'invite-person', sessionId: session.id, personId: s.ada.id, at: s.clock.now() } as const
    await s.store.commit({ changes: [invite, invite] })
    expect(await s.store.isInvited(session.id, s.ada.id)).toBe(true)
    expect(await s.store.isInvited(session.id, s.bob.id)).toBe(false)
  })
})

describe('lists of sessions', () => {
  it('upcoming: not over yet, soonest first, live ones too, in pages by key', async () => {
    await add({ title: 'third', startTime: inHours(5) })
    await add({ title: 'over', startTime: inHours(-2) })
    await add({ title: 'cancelled', status: 'cancelled' })
    await add({ title: 'live', status: 'live', startTime: inHours(-0.5) })
    await add({ title: 'first', startTime: inHours(2) })
    const twin = await add({ title: 'second', startTime: inHours(2) })
    expect(await list({})).toEqual(['live', 'first', 'second', 'third'])
    expect(await list({ limit: 2 })).toEqual(['live', 'first'])
    expect(await list({ after: twin })).toEqual(['third'])
    expect(await list({ organizationId: s.newId('org') })).toEqual([])
  })

  it('week: those of them that start before its end', async () => {
    await add({ title: 'this week', startTime: inHours(5) })
    await add({ title: 'next week', startTime: inHours(200) })
    expect(await list({ show: 'week', until: inHours(168) })).toEqual(['this week'])
  })

  it('mine: registered, waiting or hosting, once each, soonest first', async () => {
    const [both, waits, left] = [
      await add({ title: 'both', startTime: inHours(3), mentorId: s.ada.id }),
      await add({ title: 'waits', startTime: inHours(1) }),
      await add({ title: 'left', startTime: inHours(2) }),
    ]
    const hosts = await add({ title: 'hosts', startTime: inHours(2), mentorId: s.ada.id })
    const over = await add({ title: 'over', startTime: inHours(-2) })
    await add({ title: 'of others', startTime: inHours(1) })
    await s.store.commit({
      changes: [
        s.school.register(both, s.ada),
        s.school.register(waits, s.ada, 'waitlisted'),
        s.school.register(left, s.ada, 'withdrawn'),
        s.school.register(over, s.ada),
      ],
    })
    expect(await list({ show: 'mine' })).toEqual(['waits', 'hosts', 'both'])
    expect(await list({ show: 'mine', limit: 1 })).toEqual(['waits'])
    expect(await list({ show: 'mine', after: hosts })).toEqual(['both'])
  })

  it('mine follows a session that moves', async () => {
    const session = await add({ title: 'moved', startTime: inHours(1) })
    await add({ title: 'hosted', startTime: inHours(2), mentorId: s.ada.id })
    await s.store.commit({ changes: [s.school.register(session, s.ada)] })
    await change(session, { startTime: inHours(4), endTime: inHours(5) })
    expect(await list({ show: 'mine' })).toEqual(['hosted', 'moved'])
  })

  it('past: completed ones, newest first, in pages by key', async () => {
    for (const hours of [1, 2, 3])
      await add({ title: `${hours}h ago`, status: 'completed', startTime: inHours(-hours) })
    await add({ title: 'cancelled', status: 'cancelled', startTime: inHours(-2) })
    const after = await s.store.sessionNumbered(s.organization.id, 2)
    expect(await list({ show: 'past', limit: 2 })).toEqual(['1h ago', '2h ago'])
    expect(await list({ show: 'past', ...(after ? { after } : {}) })).toEqual(['3h ago'])
  })
})

describe('finding sessions', () => {
  const titles = (sessions: readonly Session[]) => sessions.map(({ title }) => title)

  it('by title whatever its letter case, among current ones', async () => {
    await add({ title: 'Éclairs & GO' })
    await add({ title: 'éclairs & go', status: 'completed' })
    expect(titles(await s.store.sessionsTitled(s.organization.id, ' ÉCLAIRS & go'))).toEqual(['Éclairs & GO'])
    expect(await s.store.sessionsTitled(s.newId('org'), 'Éclairs & GO')).toEqual([])
  })

  it('by a part of the title or number, current ones soonest first, then ended ones', async () => {
    await add({ title: 'Go past', status: 'completed', startTime: inHours(-3) })
    await add({ title: 'Go not', status: 'cancelled', startTime: inHours(-4) })
    await add({ title: 'Going on', startTime: inHours(3) })
    await add({ title: 'Let us go', startTime: inHours(2) })
    await add({ title: 'Rust', number: 42, startTime: inHours(2) })
    const search = async (text: string, limit = 25) =>
      titles(await s.store.searchSessions({ organizationId: s.organization.id, text, limit }))
    expect(await search('GO')).toEqual(['Let us go', 'Going on', 'Go past', 'Go not'])
    expect(await search('go', 1)).toEqual(['Let us go', 'Go past'])
    expect(await search('#42')).toEqual(['Rust'])
    expect(await search('%')).toEqual([])
    expect(await search('')).toHaveLength(5)
  })
})

describe('what the clock makes due', () => {
  it('is in order, limited, and only what is due', async () => {
    const later = await add({ title: 'later', startTime: inHours(1) })
    await add({ title: 'b', startTime: inHours(-1) })
    await add({ title: 'a', startTime: inHours(-2) })
    await add({ title: 'live', status: 'live', startTime: inHours(-1) })
    await add({ title: 'early end', status: 'completed', startTime: inHours(-1), endedAt: inHours(-0.5) })
    await add({ title: 'settled', status: 'completed', startTime: inHours(-3), settledAt: inHours(-1) })
    const names = (sessions: readonly Session[]) => sessions.map(({ title }) => title)
    expect(names(await s.store.dueToStart(s.clock.now(), 10))).toEqual(['a', 'b'])
    expect(names(await s.store.dueToStart(s.clock.now(), 1))).toEqual(['a'])
    expect(names(await s.store.dueToStart(later.startTime, 10))).toEqual(['a', 'b', 'later'])
    expect(names(await s.store.dueToEnd(s.clock.now(), 10))).toEqual(['live'])
    expect(names(await s.store.dueToSettle(inHours(-0.4), 10))).toEqual(['early end'])
    expect(names(await s.store.dueToSettle(inHours(-0.6), 10))).toEqual([])
  })
})
