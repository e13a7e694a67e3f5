import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import {
  countPromotions,
  decideJoin,
  decideLeave,
  doorsOpenAt,
  type JoinDecision,
  type JoinSituation,
  placesLeft,
} from '../../src/domain/join.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { at, sampleSession } from './sample-session.ts'

type Case = {
  readonly name: string
  readonly session?: Partial<Session>
  readonly now?: Date
  readonly press?: Partial<Omit<JoinSituation, 'session' | 'now'>>
  readonly expected: JoinDecision | Refusal['code']
}

const FULL = { capacity: 2, registeredCount: 2, waitlistedCount: 1 }
const register: JoinDecision = { kind: 'register', already: false }
const wait: JoinDecision = { kind: 'wait', already: false }
const enter: JoinDecision = { kind: 'enter', register: false, record: true }

const cases: readonly Case[] = [
  { name: 'before the doors open it registers', expected: register },
  {
    name: 'a second press before the doors open changes nothing',
    press: { registration: 'registered' },
    expected: { kind: 'register', already: true },
  },
  { name: 'who withdrew registers anew', press: { registration: 'withdrawn' }, expected: register },
  { name: 'the last place is a place', session: { capacity: 3, registeredCount: 2 }, expected: register },
  { name: 'when full it joins the line', session: FULL, expected: wait },
  {
    name: 'who waits and presses again keeps waiting',
    session: FULL,
    press: { registration: 'waitlisted', position: 1 },
    expected: { kind: 'wait', already: true },
  },
  {
    name: 'nobody overtakes the line though a place is free',
    session: { capacity: 3, registeredCount: 2, waitlistedCount: 1 },
    expected: wait,
  },
  {
    name: 'the first in line takes a place that became free unseen',
    session: { capacity: 3, registeredCount: 2, waitlistedCount: 2 },
    press: { registration: 'waitlisted', position: 1 },
    expected: register,
  },
  {
    name: 'the second in line does not',
    session: { capacity: 3, registeredCount: 2, waitlistedCount: 2 },
    press: { registration: 'waitlisted', position: 2 },
    expected: { kind: 'wait', already: true },
  },
  { name: 'a second before the doors open it registers', now: at('17:44:59'), expected: register },
  { name: 'when the doors open it lets in', now: at('17:45'), expected: { ...enter, register: true } },
  { name: 'who is registered is let in', now: at('18:20'), press: { registration: 'registered' }, expected: enter },
  { name: 'the last second of the session lets in', now: at('18:59:59'), expected: { ...enter, register: true } },
  { name: 'when full inside the window it joins the line', now: at('17:50'), session: FULL, expected: wait },
  {
    name: 'an admin is let in though it is full, without a place',
    now: at('17:50'),
    session: FULL,
    press: { as: 'admin' },
    expected: enter,
  },
  {
    name: 'an admin takes a place where one is free',
    now: at('17:50'),
    press: { as: 'admin' },
    expected: { ...enter, register: true },
  },
  { name: 'an admin registers before the doors open', press: { as: 'admin' }, expected: register },
  {
    name: 'its mentor is let in early, and leaves no trace',
    press: { as: 'mentor' },
    expected: { kind: 'enter', register: false, record: false },
  },
  {
    name: 'its mentor is let in, and recorded, inside the window',
    now: at('17:50'),
    press: { as: 'mentor' },
    expected: enter,
  },
  {
    name: 'an early start opens the doors',
    now: at('17:30'),
    session: { status: 'live', startedAt: at('17:25') },
    expected: { ...enter, register: true },
  },
  { name: 'at the end it is over', now: at('19:00'), expected: 'session_over' },
  { name: 'over is over for its mentor too', now: at('19:00'), press: { as: 'mentor' }, expected: 'session_over' },
  { name: 'ended early is over', now: at('18:30'), session: { status: 'completed' }, expected: 'session_over' },
  { name: 'called off is called off', session: { status: 'cancelled' }, expected: 'session_cancelled' },
  {
    name: 'called off stays so after its time',
    now: at('20:00'),
    session: { status: 'cancelled' },
    expected: 'session_cancelled',
  },
  { name: 'who it is not for is refused', press: { assigned: false }, expected: 'not_assigned' },
]

describe('Join', () => {
  it.each(cases)('$name', ({ session, now = at('12:00'), press, expected }) => {
    const situation: JoinSituation = {
      session: sampleSession(session),
      now,
      joinWindowMinutes: 15,
      registration: null,
      position: null,
      assigned: true,
      as: 'participant',
      ...press,
    }
    const decision = decideJoin(situation)
    if (typeof expected === 'string')
      expect(decision).toMatchObject({ ok: false, refusal: { code: expected, number: 42 } })
    else expect(decision).toEqual({ ok: true, value: expected })
  })

  it('opens the doors at the real start where that is earlier', () => {
    expect(doorsOpenAt(sampleSession(), 15)).toEqual(at('17:45'))
    expect(doorsOpenAt(sampleSession({ startedAt: at('17:40') }), 15)).toEqual(at('17:40'))
    expect(doorsOpenAt(sampleSession({ startedAt: at('18:00') }), 15)).toEqual(at('17:45'))
  })
})

describe("Can't go", () => {
  const leaves = [
    { name: 'frees a place', registration: 'registered', expected: { was: 'registered', frees: true } },
    { name: 'from the line frees none', registration: 'waitlisted', expected: { was: 'waitlisted', frees: false } },
    { name: 'is refused to who withdrew', registration: 'withdrawn', expected: 'not_registered' },
    { name: 'is refused to who never registered', registration: null, expected: 'not_registered' },
    {
      name: 'works while it is live',
      registration: 'registered',
      now: at('18:30'),
      expected: { was: 'registered', frees: true },
    },
    { name: 'is refused after the end', registration: 'registered', now: at('19:00'), expected: 'session_over' },
  ] as const
  it.each(leaves)('$name', (row) => {
    const now = 'now' in row ? row.now : at('12:00')
    const decision = decideLeave({ session: sampleSession(), now, registration: row.registration })
    if (typeof row.expected === 'string') expect(decision).toMatchObject({ ok: false, refusal: { code: row.expected } })
    else expect(decision).toEqual({ ok: true, value: row.expected })
  })
})

describe('places', () => {
  it.each([
    { name: 'a freed place promotes one', capacity: 2, registered: 1, waiting: 3, expected: 1 },
    { name: 'a raised capacity promotes as many as are free', capacity: 5, registered: 2, waiting: 9, expected: 3 },
    { name: 'never more than wait', capacity: 5, registered: 2, waiting: 1, expected: 1 },
    { name: 'no limit any more promotes all', capacity: null, registered: 2, waiting: 7, expected: 7 },
    { name: 'a lowered capacity promotes nobody', capacity: 1, registered: 2, waiting: 7, expected: 0 },
  ])('$name', ({ expected, ...places }) => expect(countPromotions(places)).toBe(expected))

  it('are never fewer than none', () => {
    expect(placesLeft({ capacity: 2, registeredCount: 3 })).toBe(0)
    expect(placesLeft({ capacity: null, registeredCount: 3 })).toBeNull()
  })

  it('are given in order of asking, never more than there are, and none stays free while someone waits', () => {
    const step = fc.record({ person: fc.integer({ min: 0, max: 7 }), joins: fc.boolean() })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 60 }), (capacity, steps) => {
        const places: number[] = []
        const line: number[] = []
        for (const { person, joins } of steps) {
          const session = sampleSession({ capacity, registeredCount: places.length, waitlistedCount: line.length })
          const registration = places.includes(person) ? 'registered' : line.includes(person) ? 'waitlisted' : null
          const position = registration === 'waitlisted' ? line.indexOf(person) + 1 : null
          const situation = { session, now: at('12:00'), registration, position } as const
          if (joins) {
            const decision = decideJoin({ ...situation, joinWindowMinutes: 15, assigned: true, as: 'participant' })
            if (!decision.ok || (decision.value.kind !== 'enter' && decision.value.already)) continue
            ;(decision.value.kind === 'wait' ? line : places).push(person)
          } else {
            const decision = decideLeave(situation)
            if (!decision.ok) continue
            const from = decision.value.frees ? places : line
            from.splice(from.indexOf(person), 1)
            const count = countPromotions({ capacity, registered: places.length, waiting: line.length })
            places.push(...line.splice(0, count))
          }
          expect(places.length).toBeLessThanOrEqual(capacity)
          expect(new Set([...places, ...line]).size).toBe(places.length + line.length)
          if (line.length > 0) expect(places.length).toBe(capacity)
        }
      }),
    )
  })
})
