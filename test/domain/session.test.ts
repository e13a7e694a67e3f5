import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Result } from '../../src/domain/result.ts'
import {
  decideCancel,
  decideEnd,
  decideExtend,
  decideReopen,
  decideStart,
  endByClock,
  type LifeStep,
  startByClock,
  statusAt,
} from '../../src/domain/session.ts'
import { at, sampleSession } from './sample-session.ts'

type Case = {
  readonly name: string
  readonly session?: Partial<Session>
  readonly now: Date
  readonly expected: LifeStep | Refusal['code']
}

const live = { status: 'live', startedAt: at('18:00') } as const
const over = { ...live, status: 'completed', endedAt: at('19:00') } as const
const cancelled = { status: 'cancelled', cancelReason: 'ill' } as const

const check = (decide: (session: Session, now: Date) => Result<LifeStep>, cases: readonly Case[]) =>
  it.each(cases)('$name', ({ session, now, expected }) => {
    const decision = decide(sampleSession(session), now)
    if (typeof expected === 'string') expect(decision).toMatchObject({ ok: false, refusal: { code: expected } })
    else expect(decision).toEqual({ ok: true, value: expected })
  })

describe('start', () =>
  check(
    (session, now) => decideStart(session, { now, from: at('17:45') }),
    [
      {
        name: 'makes it live when the doors open',
        now: at('17:45'),
        expected: { status: 'live', startedAt: at('17:45') },
      },
      { name: 'is too early before', now: at('17:44'), expected: 'too_early_to_start' },
      {
        name: 'works where the clock has not got to it',
        now: at('18:05'),
        expected: { status: 'live', startedAt: at('18:05') },
      },
      { name: 'happens once', session: live, now: at('18:05'), expected: 'already_live' },
      { name: 'is refused after the end', session: over, now: at('19:05'), expected: 'session_over' },
      { name: 'is refused after the end by the clock', now: at('19:05'), expected: 'session_over' },
      { name: 'is refused once called off', session: cancelled, now: at('18:00'), expected: 'session_cancelled' },
    ],
  ))

describe('end', () =>
  check(decideEnd, [
    {
      name: 'completes a live session',
      session: live,
      now: at('18:30'),
      expected: { status: 'completed', endedAt: at('18:30') },
    },
    {
      name: 'completes one that the clock has yet to make live',
      now: at('18:30'),
      expected: { status: 'completed', endedAt: at('18:30'), startedAt: at('18:00') },
    },
    {
      name: 'ends where the clock would have',
      session: live,
      now: at('19:05'),
      expected: { status: 'completed', endedAt: at('19:00') },
    },
    { name: 'is refused before the start', now: at('17:50'), expected: 'not_live' },
    { name: 'happens once', session: over, now: at('19:05'), expected: 'not_live' },
    { name: 'is refused once called off', session: cancelled, now: at('18:30'), expected: 'session_cancelled' },
  ]))

describe('+15 min', () =>
  check(decideExtend, [
    { name: 'moves the end', session: live, now: at('18:30'), expected: { status: 'live', endTime: at('19:15') } },
    {
      name: 'counts from now where the end has just gone by',
      session: live,
      now: at('19:00:10'),
      expected: { status: 'live', endTime: at('19:15:10') },
    },
    {
      name: 'stops at a day',
      session: { ...live, endTime: at('17:50', 1) },
      now: at('18:30'),
      expected: 'duration_unusable',
    },
    { name: 'is refused before the start', now: at('17:50'), expected: 'not_live' },
    { name: 'is refused after the end', session: over, now: at('19:05'), expected: 'not_live' },
  ]))

describe('reopen', () => {
  const again = { status: 'live', endedAt: null, settledAt: null } as const
  check(decideReopen, [
    { name: 'goes on for 15 minutes', session: over, now: at('19:20'), expected: { ...again, endTime: at('19:35') } },
    {
      name: 'goes on to the planned end where that is later',
      session: { ...over, endedAt: at('18:10') },
      now: at('18:12'),
      expected: { ...again, endTime: at('19:00') },
    },
    {
      name: 'works to the last of 30 minutes',
      session: over,
      now: at('19:30'),
      expected: { ...again, endTime: at('19:45') },
    },
    { name: 'is too late after', session: over, now: at('19:30:01'), expected: 'too_late_to_reopen' },
    { name: 'is refused while live', session: live, now: at('18:30'), expected: 'already_live' },
    { name: 'is refused before', now: at('12:00'), expected: 'not_live' },
    { name: 'is refused once called off', session: cancelled, now: at('19:05'), expected: 'session_cancelled' },
  ])
})

describe('cancel', () =>
  check(
    (session, now) => decideCancel(session, { now, reason: 'ill' }),
    [
      { name: 'calls an upcoming one off', now: at('12:00'), expected: { status: 'cancelled', cancelReason: 'ill' } },
      {
        name: 'calls a live one off',
        session: live,
        now: at('18:30'),
        expected: { status: 'cancelled', cancelReason: 'ill' },
      },
      { name: 'is refused after the end', session: over, now: at('19:05'), expected: 'session_over' },
      { name: 'happens once', session: cancelled, now: at('12:00'), expected: 'session_cancelled' },
    ],
  ))

describe('the clock', () => {
  it.each([
    { name: 'upcoming before the start', now: at('17:59'), expected: 'upcoming' },
    { name: 'live from the start', now: at('18:00'), expected: 'live' },
    { name: 'completed from the end', now: at('19:00'), expected: 'completed' },
    { name: 'cancelled for good', session: cancelled, now: at('18:30'), expected: 'cancelled' },
    { name: 'live before its time where it was started', session: live, now: at('17:50'), expected: 'live' },
  ])('says $name', ({ session, now, expected }) => expect(statusAt(sampleSession(session), now)).toBe(expected))

  it('starts at the start, however late it looks, and not twice', () => {
    expect(startByClock(sampleSession(), at('17:59'))).toBeNull()
    expect(startByClock(sampleSession(), at('23:00'))).toEqual({ status: 'live', startedAt: at('18:00') })
    expect(startByClock(sampleSession(live), at('18:30'))).toBeNull()
  })

  it('ends at the end, however late it looks, and not twice', () => {
    expect(endByClock(sampleSession(live), at('18:59'))).toBeNull()
    expect(endByClock(sampleSession(live), at('23:00'))).toEqual({ status: 'completed', endedAt: at('19:00') })
    expect(endByClock(sampleSession(over), at('23:00'))).toBeNull()
    expect(endByClock(sampleSession(cancelled), at('23:00'))).toBeNull()
  })
})
