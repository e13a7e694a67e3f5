import { describe, expect, it } from 'vitest'
import type { Evidence, Session } from '../../src/domain/entities.ts'
import {
  decideAway,
  decideHostAgain,
  decideTakeOver,
  isMentorSought,
  LOOK_AFTER_MS,
  lookForMentor,
} from '../../src/domain/hosting.ts'
import type { EvidenceSource } from '../../src/domain/words.ts'
import { testId } from '../support/test-ids.ts'
import { at, MENTOR, sampleSession } from './sample-session.ts'

const JONAS = testId('per', 901)
const STUDENT = testId('per', 1)
const before = at('17:00')
const live = (facts: Partial<Session> = {}) => sampleSession({ status: 'live', provider: 'zoom', ...facts })
const away = { mentorAwayAt: before }
const missed = { mentorAskedAt: at('18:03'), mentorMissedAt: at('18:06') }
const FOUND = { mentorAskedAt: null, mentorMissedAt: null, mentorAwayAt: null }
let serial = 0
const seen = (personId = STUDENT, source: EvidenceSource = 'zoom'): Evidence => {
  serial += 1
  const id = testId('evi', serial)
  const fact = { kind: 'joined', at: at('18:01'), recordedBy: null, mark: null } as const
  return { id, sessionId: sampleSession().id, personId, source, ...fact }
}

describe("Can't host", () => {
  it('is known of an upcoming and of a live session, whose mentor stays', () => {
    expect(decideAway(sampleSession(), before)).toEqual({ ok: true, value: { mentorAwayAt: before } })
    expect(decideAway(live(), at('18:10'))).toMatchObject({ ok: true })
    expect(isMentorSought(sampleSession(away))).toBe(true)
  })

  it('twice changes nothing', () => {
    expect(decideAway(sampleSession(away), at('17:05'))).toEqual({ ok: true, value: null })
  })

  it('is of no use once it is over or cancelled', () => {
    expect(decideAway(live(), at('19:00'))).toMatchObject({ refusal: { code: 'session_over' } })
    expect(decideAway(sampleSession({ status: 'cancelled' }), before)).toMatchObject({
      refusal: { code: 'session_cancelled' },
    })
  })

  it('is taken back; in a live session the mentor is waited for anew', () => {
    expect(decideHostAgain(sampleSession(away), before)).toEqual({ ok: true, value: FOUND })
    const now = at('18:10')
    expect(decideHostAgain(live(missed), now)).toEqual({ ok: true, value: { ...FOUND, mentorAskedAt: now } })
    expect(decideHostAgain(sampleSession(), before)).toEqual({ ok: true, value: null })
  })
})

describe('Take over', () => {
  const press = (session: Session, evidence: readonly Evidence[] = [], personId = JONAS) =>
    decideTakeOver(session, { personId, now: session.status === 'live' ? at('18:10') : before, evidence })

  it.each<[string, Session, readonly Evidence[], object]>([
    ['is the mentor, where theirs cannot come', sampleSession(away), [], { kind: 'taken' }],
    ['is the mentor, where theirs never appeared', live(missed), [seen()], { kind: 'taken' }],
    ['is the mentor, where there is none', sampleSession({ mentorId: null }), [], { kind: 'taken' }],
    ['replaces nobody who hosts it', sampleSession(), [], { kind: 'hosted' }],
    ['replaces no mentor who came late', live(missed), [seen(MENTOR, 'join_button')], { kind: 'hosted' }],
    ['replaces a mentor who said that they cannot, seen or not', live(away), [seen(MENTOR)], { kind: 'taken' }],
  ])('the first to press %s', (_name, session, evidence, value) => {
    expect(press(session, evidence)).toMatchObject({ ok: true, value })
  })

  it('sets the mentor, and looks for nobody any more', () => {
    expect(press(sampleSession(away))).toEqual({
      ok: true,
      value: { kind: 'taken', set: { mentorId: JONAS, ...FOUND } },
    })
  })

  it('of its own mentor says that they can after all, and else nothing', () => {
    expect(press(sampleSession(away), [], MENTOR)).toMatchObject({ value: { kind: 'again', set: FOUND } })
    expect(press(sampleSession(), [], MENTOR)).toEqual({ ok: true, value: { kind: 'yours' } })
  })

  it('is of no use once it is over', () => {
    expect(press(sampleSession({ ...away, status: 'completed' }))).toMatchObject({ refusal: { code: 'session_over' } })
  })
})

describe('a mentor whom nobody has seen', () => {
  const [three, six] = [at('18:03'), at('18:06')]
  const late = new Date(three.getTime() - 1)

  it.each<[string, Session, Date, readonly Evidence[], 'ask' | 'others' | null]>([
    ['is asked 3 minutes after the start', live(), three, [seen()], 'ask'],
    ['is not asked before', live(), late, [seen()], null],
    ['is not asked again', live({ mentorAskedAt: three }), at('18:05'), [seen()], null],
    ['is replaced 3 minutes after they were asked', live({ mentorAskedAt: three }), six, [seen()], 'others'],
    ['is looked for once', live(missed), at('18:30'), [seen()], null],
    ['is not looked for after Can’t host', live(away), at('18:30'), [seen()], null],
    ['is not asked before, who was named later', live({ mentorNamedAt: at('18:02') }), at('18:04'), [seen()], null],
    ['is asked 3 minutes after they were named', live({ mentorNamedAt: at('18:02') }), at('18:05'), [seen()], 'ask'],
    ['is asked 3 minutes after the start, named before', live({ mentorNamedAt: before }), three, [seen()], 'ask'],
    ['is asked late where the first guest is late', live(), at('18:20'), [seen()], 'ask'],
    ['is not asked where the meeting showed nobody', live(), six, [seen(STUDENT, 'join_button')], null],
    ['is not asked where the place shows nobody', live({ provider: 'google_meet' }), six, [seen()], null],
    ['is not missing where the meeting saw them', live(), three, [seen(), seen(MENTOR)], null],
    ['is not missing after a press on Join', live(), three, [seen(), seen(MENTOR, 'join_link')], null],
    ['is not missing after Start', live(), three, [seen(), seen(MENTOR, 'manual')], null],
    ['is not asked once it is over', live(), at('19:00'), [seen()], null],
    ['is nobody: the others are asked at once', live({ mentorId: null }), three, [seen()], 'others'],
  ])('%s', (_name, session, now, evidence, step) => {
    expect(lookForMentor(session, { now, evidence })).toBe(step)
  })

  it('is waited for three minutes', () => {
    expect(LOOK_AFTER_MS).toBe(180_000)
  })
})
