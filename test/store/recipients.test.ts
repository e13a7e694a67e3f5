import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAssigned } from '../../src/domain/audience.ts'
import type { Person, Session } from '../../src/domain/entities.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import { isMailable } from '../../src/domain/reach.ts'
import { summarize } from '../../src/domain/summary.ts'
import { CONFIDENCES, RESULTS } from '../../src/domain/words.ts'
import type { Change } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

let s: OpenedSchool
beforeEach(async () => {
  s = await openSchool()
})
afterEach(() => s.close())

const commit = (...changes: readonly Change[]) => s.store.commit({ changes })
const mailed = { email: 'a@b.example', emailConfirmedAt: new Date('2026-01-01T00:00:00Z'), reach: 'email' } as const
const add = async (set: Partial<Person> = {}): Promise<Person> => {
  const person = s.school.person(s.organization, set)
  await commit(s.school.addPerson(person))
  return person
}

describe('recipients of a session', () => {
  it('are its mentor, those with a place or in line, and those who were mailed, each once', async () => {
    const session = s.school.session(s.organization, { mentorId: s.mentor.id })
    const [told, failed, gone] = [await add(mailed), await add(mailed), await add()]
    await commit(
      s.school.addSession(session),
      s.school.register(session, s.bob, 'waitlisted'),
      s.school.register(session, s.ada),
      s.school.register(session, s.mentor),
      s.school.register(session, gone, 'withdrawn'),
    )
    const assigned = (who: Person) =>
      s.school.delivery(s.organization, {
        event: `session:${session.id}:created`,
        ...{ kind: 'assigned', channel: 'email', recipient: who.id, sessionId: session.id },
      })
    const lost = assigned(failed)
    await s.store.commit({ changes: [], deliveries: [assigned(told), assigned(s.ada), lost] })
    await commit({ type: 'delivery-failed', id: lost.id, reason: '550', at: s.clock.now() })
    expect(await s.store.recipientsOf(session.id)).toEqual([
      { personId: s.mentor.id, as: 'mentor', reach: 'dm', mailable: false },
      { personId: s.bob.id, as: 'waitlisted', reach: 'dm', mailable: false },
      { personId: s.ada.id, as: 'registered', reach: 'dm', mailable: false },
      { personId: told.id, as: 'assigned', reach: 'email', mailable: true },
    ])
  })

  it('by mail are exactly those for whom it is and who can have mail, page by page', async () => {
    const segments = ['A', 'B'].map((name) => s.school.segment(s.organization, name))
    const [a, b] = segments
    if (!a || !b) throw new Error('two')
    await commit(...segments.map((segment): Change => ({ type: 'add-segment', segment })))
    const people: Person[] = []
    for (const reach of ['dm', 'email', 'both', 'off'] as const) {
      for (const email of [null, 'x@y.example']) {
        for (const confirmed of [null, s.clock.now()]) {
          for (const bounced of [null, s.clock.now()])
            people.push(await add({ reach, email, emailConfirmedAt: confirmed, emailBouncedAt: bounced }))
        }
      }
    }
    for (const [at, { id: personId }] of people.entries()) {
      for (const [bit, segment] of segments.entries()) {
        if (at & (1 << bit)) await commit({ type: 'add-member', segmentId: segment.id, personId, at: s.clock.now() })
      }
    }
    const few = await add(mailed)
    const sessions = [
      s.school.session(s.organization),
      s.school.session(s.organization, { audience: { everyone: false, segmentIds: [a.id] }, mentorId: s.mentor.id }),
      s.school.session(s.organization, { audience: { everyone: false, segmentIds: [a.id, b.id] }, mentorId: few.id }),
      s.school.session(s.organization, { audience: { everyone: false, segmentIds: [] } }),
    ]
    await commit(...sessions.map((session) => s.school.addSession(session)))
    const invited = sessions[3]
    if (!invited) throw new Error('four')
    await commit({ type: 'invite-person', sessionId: invited.id, personId: few.id, at: s.clock.now() })
    for (const session of sessions) expect(await allMailed(session)).toEqual(await expected(session, [...people, few]))
  })

  const allMailed = async (session: Session): Promise<readonly PersonId[]> => {
    const ids: PersonId[] = []
    for (let after: PersonId | null = null; ; after = ids.at(-1) ?? null) {
      const page = await s.store.assignedByMail({
        ...{ organizationId: s.organization.id, sessionId: session.id },
        ...{ after, limit: 2 },
      })
      ids.push(...page.map(({ personId }) => personId))
      if (page.length < 2) return ids
    }
  }
  const expected = async (session: Session, people: readonly Person[]): Promise<readonly PersonId[]> => {
    const wanted: PersonId[] = []
    for (const { id, role, ...person } of people) {
      const isMailed = isMailable(person) && (person.reach === 'email' || person.reach === 'both')
      const segmentIds = await s.store.segmentsOf(id)
      const known = { id, role, segmentIds, invited: await s.store.isInvited(session.id, id), registration: null }
      if (isMailed && id !== session.mentorId && isAssigned(session, known)) wanted.push(id)
    }
    return wanted.sort()
  }
})

describe('offsets in use', () => {
  it('are those of organizations and people, each once, and survive what another program wrote', async () => {
    await add({ reminderOffsets: [30, 5] })
    await add({ reminderOffsets: [30] })
    expect(await s.store.offsetsInUse()).toEqual([5, 10, 30, 60, 1440])
    const broken = await add({ reminderOffsets: [7] })
    s.outside.prepare("UPDATE people SET reminder_offsets = '{}' WHERE id = ?").run(broken.id)
    expect(await s.store.offsetsInUse()).toEqual([5, 10, 30, 60, 1440])
    const session = s.school.session(s.organization)
    await commit(s.school.addSession(session), s.school.register(session, broken))
    const query = { as: 'registered', after: s.clock.now(), until: session.startTime, limit: 10 } as const
    expect(await s.store.reminderCandidates(query)).toMatchObject([{ personId: broken.id, offsets: [] }])
  })
})

describe('candidates for a reminder', () => {
  it('come page by page, each once, whatever the size of a page', async () => {
    const at = (minutes: number) => new Date(s.clock.now().getTime() + minutes * 60_000)
    const sessions = [30, 30, 45, 60].map((minutes) =>
      s.school.session(s.organization, { startTime: at(minutes), mentorId: s.mentor.id }),
    )
    const people = [s.ada, s.bob, await add(), await add()]
    await commit(
      ...sessions.map((session) => s.school.addSession(session)),
      ...sessions.flatMap((session) => people.map((person) => s.school.register(session, person))),
    )
    const read = async (as: 'mentor' | 'registered', limit: number) => {
      const found: string[] = []
      const query = { as, after: at(29), until: at(45), limit }
      let page = await s.store.reminderCandidates(query)
      while (page.length > 0) {
        found.push(...page.map(({ sessionId, personId }) => `${sessionId} ${personId}`))
        const last = page.at(-1)
        page = last ? await s.store.reminderCandidates({ ...query, last }) : []
      }
      return found
    }
    const whole = await read('registered', 100)
    expect(whole).toHaveLength(12)
    for (const limit of [1, 2, 3, 4, 5, 7]) expect(await read('registered', limit)).toEqual(whole)
    expect(await read('mentor', 1)).toEqual(await read('mentor', 100))
    expect(await read('mentor', 100)).toHaveLength(3)
  })
})

describe('the average of a mentor', () => {
  it('counts as a summary counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            result: fc.constantFrom(...RESULTS),
            confidence: fc.constantFrom(...CONFIDENCES),
            pressed: fc.boolean(),
            registration: fc.constantFrom('registered', 'withdrawn', null),
          }),
          { maxLength: 8 },
        ),
        async (rows) => {
          const mentor = await add({ role: 'mentor' })
          const session = s.school.session(s.organization, { mentorId: mentor.id, status: 'completed' })
          await commit(s.school.addSession(session))
          const people = rows.map(({ result, confidence, pressed, registration }) => ({
            registration,
            verdict: {
              ...{ result, confidence, firstJoinedAt: null, lastLeftAt: null, minutes: null },
              reason: pressed
                ? ({ code: 'pressed_join', source: 'join_button', at: s.clock.now().toISOString() } as const)
                : ({ code: 'no_evidence' } as const),
            },
          }))
          for (const { registration, verdict } of people) {
            const person = await add()
            if (registration !== null) await commit(s.school.register(session, person, registration))
            await commit({
              ...{ type: 'set-verdict', sessionId: session.id, personId: person.id },
              ...{ verdict, at: s.clock.now() },
            })
          }
          const { rate } = summarize(people, true)
          expect(await s.store.mentorRate(mentor.id, s.newId('ses'))).toBe(rate)
          expect(await s.store.mentorRate(mentor.id, session.id)).toBeNull()
        },
      ),
      { numRuns: 40 },
    )
  })
})
