import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Evidence, Person, Session } from '../../src/domain/entities.ts'
import type { RegistrationState } from '../../src/domain/words.ts'
import { type Change, Conflict } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

let s: OpenedSchool
beforeEach(async () => {
  s = await openSchool()
})
afterEach(() => s.close())

const commit = (...changes: readonly Change[]) => s.store.commit({ changes })
const merge = (from: Person, into: Person): Change => ({
  type: 'merge-person',
  from: from.id,
  into: into.id,
  at: s.clock.now(),
})
const addSession = async (set: Partial<Session> = {}) => {
  const session = s.school.session(s.organization, set)
  await commit(s.school.addSession(session))
  return session
}
const counts = async ({ id }: Session) => {
  const now = await s.store.session(s.organization.id, id)
  return [now?.registeredCount, now?.waitlistedCount]
}

describe('merging two people', () => {
  it('moves accounts, segments, invitations and hosted sessions, and the old id finds whom it became', async () => {
    const [both, one] = [s.school.segment(s.organization, 'Both'), s.school.segment(s.organization, 'One')]
    const session = await addSession({ mentorId: s.bob.id })
    const join = (segmentId: typeof both.id, person: Person): Change => ({
      type: 'add-member',
      segmentId,
      personId: person.id,
      at: s.clock.now(),
    })
    await commit(
      { type: 'add-segment', segment: both },
      { type: 'add-segment', segment: one },
      join(both.id, s.ada),
      join(both.id, s.bob),
      join(one.id, s.bob),
      { type: 'invite-person', sessionId: session.id, personId: s.bob.id, at: s.clock.now() },
    )
    const accounts = [...(await s.store.identities(s.ada.id)), ...(await s.store.identities(s.bob.id))]
    await commit(merge(s.bob, s.ada))
    expect(new Set((await s.store.identities(s.ada.id)).map(({ id }) => id))).toEqual(
      new Set(accounts.map(({ id }) => id)),
    )
    expect(await s.store.identities(s.bob.id)).toEqual([])
    expect(await s.store.segmentsOf(s.ada.id)).toEqual([both.id, one.id])
    expect((await s.store.membersOf(both.id)).map(({ name }) => name)).toEqual(['Ada'])
    expect(await s.store.isInvited(session.id, s.ada.id)).toBe(true)
    expect((await s.store.sessionFacts(s.organization.id, session.id))?.mentor?.id).toBe(s.ada.id)
    expect((await s.store.person(s.organization.id, s.bob.id))?.id).toBe(s.ada.id)
    expect((await s.store.personFacts(s.organization.id, s.bob.id))?.identities).toHaveLength(2)
    const [account] = accounts.filter(({ name }) => name === 'Bob')
    expect((await s.store.entrance('slack', s.space.externalId, account?.externalId ?? ''))?.person.id).toBe(s.ada.id)
  })

  it('keeps the stronger role, and fills what was not known', async () => {
    const from = s.school.person(s.organization, { role: 'admin', timezone: 'Asia/Tokyo', email: 'a@b.example' })
    const into = s.school.person(s.organization, { role: 'mentor', timezone: 'Europe/Paris', zoneAsked: true })
    await commit(s.school.addPerson(from), s.school.addPerson(into), merge(from, into))
    expect(await s.store.person(s.organization.id, into.id)).toEqual({ ...into, role: 'admin', email: 'a@b.example' })
  })

  it('takes an address over with what is known of it, or not at all', async () => {
    const at = s.clock.now()
    const proved = { email: 'a@b.example', emailConfirmedAt: at, reminderOffsets: [30] }
    const typed = { email: 'typed@b.example', emailBouncedAt: at, reach: 'off' } as const
    const [a, b, c] = [proved, {}, typed].map((set) => s.school.person(s.organization, set))
    if (!a || !b || !c) throw new Error('three')
    await commit(...[a, b, c].map(s.school.addPerson), merge(a, b), merge(b, c))
    expect(await s.store.person(s.organization.id, a.id)).toEqual({ ...c, reminderOffsets: [30] })
    const d = s.school.person(s.organization, proved)
    const e = s.school.person(s.organization)
    await commit(s.school.addPerson(d), s.school.addPerson(e), merge(d, e))
    expect(await s.store.person(s.organization.id, e.id)).toEqual({ ...e, ...proved })
  })

  it.each<[RegistrationState | null, RegistrationState | null, RegistrationState, number, [number, number]]>([
    ['registered', null, 'registered', 1, [1, 0]],
    [null, 'registered', 'registered', 1, [1, 0]],
    ['registered', 'registered', 'registered', 1, [1, 0]],
    ['waitlisted', 'registered', 'registered', 2, [1, 0]],
    ['registered', 'waitlisted', 'registered', 1, [1, 0]],
    ['waitlisted', 'waitlisted', 'waitlisted', 1, [0, 1]],
    ['withdrawn', 'waitlisted', 'waitlisted', 2, [0, 1]],
    ['registered', 'withdrawn', 'registered', 1, [1, 0]],
    ['withdrawn', 'withdrawn', 'withdrawn', 1, [0, 0]],
  ])('%s first and %s second become %s in place %i of the line', async (first, second, state, seq, expected) => {
    for (const isFirstKept of [true, false]) {
      const session = await addSession({ capacity: 2 })
      const [a, b] = [s.school.person(s.organization), s.school.person(s.organization)]
      await commit(s.school.addPerson(a), s.school.addPerson(b))
      if (first) await commit(s.school.register(session, a, first))
      if (second) await commit(s.school.register(session, b, second))
      const [gone, kept] = isFirstKept ? [b, a] : [a, b]
      const shared = first && second ? [session.id] : []
      expect(await s.store.bothAttend(a.id, b.id)).toEqual(shared)
      await commit(merge(gone, kept))
      const roster = await s.store.roster(session.id)
      expect(roster.map(({ person, attendance }) => [person.id, attendance.registration, attendance.seq])).toEqual([
        [kept.id, state, seq],
      ])
      expect(await counts(session)).toEqual(expected)
    }
  })

  it('at a full session frees one place where both had one, and takes none where one had one', async () => {
    const session = await addSession({ capacity: 2 })
    await commit(s.school.register(session, s.ada), s.school.register(session, s.bob), merge(s.bob, s.ada))
    expect(await counts(session)).toEqual([1, 0])
    const single = await addSession({ capacity: 1 })
    const carl = s.school.person(s.organization, { name: 'Carl' })
    await commit(s.school.addPerson(carl), s.school.register(single, carl), merge(carl, s.ada))
    expect(await counts(single)).toEqual([1, 0])
    expect((await s.store.roster(single.id)).map(({ person }) => person.name)).toEqual(['Ada'])
  })

  it('at a session that has fewer places by now than it gave keeps the one place of the two', async () => {
    const carl = s.school.person(s.organization, { name: 'Carl' })
    const dora = s.school.person(s.organization, { name: 'Dora' })
    const session = await addSession({ capacity: 3 })
    const places = [s.bob, carl, dora].map((person) => s.school.register(session, person))
    await commit(s.school.addPerson(carl), s.school.addPerson(dora), ...places)
    const set = { capacity: 1 }
    await commit({ type: 'set-session', id: session.id, version: session.version, set, by: null, at: s.clock.now() })
    await commit(merge(s.bob, s.ada))
    expect(await counts(session)).toEqual([3, 0])
    await commit(merge(carl, s.ada))
    expect(await counts(session)).toEqual([2, 0])
    expect((await s.store.roster(session.id)).map(({ person }) => person.name)).toEqual(['Ada', 'Dora'])
  })

  it('rewrites no evidence; it is read under the person that each is now', async () => {
    const session = await addSession()
    const fact: Evidence = {
      id: s.newId('evi'),
      sessionId: session.id,
      personId: s.bob.id,
      source: 'join_button',
      kind: 'joined',
      at: s.clock.now(),
      recordedBy: s.bob.id,
      mark: null,
    }
    await commit({ type: 'add-evidence', evidence: fact }, merge(s.bob, s.ada))
    expect(await s.store.evidence(session.id)).toEqual([{ ...fact, personId: s.ada.id }])
    const query = { sessionId: session.id, personId: s.ada.id, source: 'join_button' } as const
    expect((await s.store.lastEvidence(query))?.id).toBe(fact.id)
    expect(s.outside.prepare('SELECT person_id FROM evidence').pluck().get()).toBe(s.bob.id)
  })

  it('keeps the kinder result until it is settled anew', async () => {
    const session = await addSession()
    const settle = (person: Person, result: 'absent' | 'attended'): Change => ({
      type: 'set-verdict',
      sessionId: session.id,
      personId: person.id,
      verdict: {
        result,
        confidence: 'confirmed',
        reason: { code: 'no_evidence' },
        firstJoinedAt: null,
        lastLeftAt: null,
        minutes: null,
      },
      at: s.clock.now(),
    })
    await commit(settle(s.ada, 'absent'), settle(s.bob, 'attended'), merge(s.bob, s.ada))
    expect((await s.store.attendance(session.id, s.ada.id))?.result).toBe('attended')
  })

  it('makes no change of mentor that anybody is told of, and sends what was planned once', async () => {
    const session = await addSession({ mentorId: s.bob.id })
    const before = await s.store.unplannedChanges(10)
    const to = (person: Person, event: string) => s.school.delivery(s.organization, { recipient: person.id, event })
    await s.store.commit({ changes: [], deliveries: [to(s.ada, 'a'), to(s.bob, 'a'), to(s.bob, 'b')] })
    await commit(merge(s.bob, s.ada))
    expect(await s.store.unplannedChanges(10)).toEqual(before)
    expect((await s.store.session(s.organization.id, session.id))?.version).toBe(2)
    const due = await dueDeliveries(s)
    expect(due.map(({ recipient, event }) => [recipient, event])).toEqual([
      [s.ada.id, 'a'],
      [s.ada.id, 'b'],
    ])
  })

  it('twice over goes to the last one', async () => {
    await commit(merge(s.bob, s.ada), merge(s.ada, s.mentor))
    expect((await s.store.person(s.organization.id, s.bob.id))?.id).toBe(s.mentor.id)
    expect(await s.store.identities(s.mentor.id)).toHaveLength(3)
  })

  it('conflicts for someone who was merged already, for oneself, and across organizations', async () => {
    const organization = s.school.organization()
    const stranger = s.school.person(organization)
    await commit({ type: 'add-organization', organization }, s.school.addPerson(stranger), merge(s.bob, s.ada))
    for (const change of [merge(s.bob, s.mentor), merge(s.mentor, s.bob), merge(s.ada, s.ada), merge(s.ada, stranger)])
      await expect(commit(change)).rejects.toThrow(Conflict)
  })

  it('a write for someone who was merged meanwhile conflicts, so that it is decided anew', async () => {
    const session = await addSession()
    await commit(merge(s.bob, s.ada))
    await expect(commit(s.school.register(session, s.bob))).rejects.toThrow(Conflict)
    const invite = { type: 'invite-person', sessionId: session.id, personId: s.bob.id, at: s.clock.now() } as const
    await expect(commit(invite)).rejects.toThrow(Conflict)
    const set = { mentorId: s.bob.id }
    const host = { type: 'set-session', id: session.id, version: 1, set, by: null, at: s.clock.now() } as const
    await expect(commit(host)).rejects.toThrow(Conflict)
  })

  it('keeps the counts true whatever was registered before', async () => {
    const states = fc.constantFrom<RegistrationState | null>('registered', 'waitlisted', 'withdrawn', null)
    await fc.assert(
      fc.asyncProperty(fc.array(states, { minLength: 2, maxLength: 5 }), async (registrations) => {
        const session = await addSession()
        const people = registrations.map(() => s.school.person(s.organization))
        await commit(...people.map(s.school.addPerson))
        for (const [index, state] of registrations.entries()) {
          const person = people[index]
          if (person && state) await commit(s.school.register(session, person, state))
        }
        const [kept, ...gone] = people
        if (kept) await commit(...gone.map((person) => merge(person, kept)))
        const roster = await s.store.roster(session.id)
        const having = (state: RegistrationState) =>
          roster.filter(({ attendance }) => attendance.registration === state).length
        expect(roster.length).toBeLessThanOrEqual(1)
        expect(await counts(session)).toEqual([having('registered'), having('waitlisted')])
      }),
      { numRuns: 30 },
    )
  })
})
