import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { decideReschedule } from '../../src/domain/reschedule.ts'
import { decideCancel, decideEnd, decideStart, refuseAfterEnd, refuseBeforeLive } from '../../src/domain/session.ts'
import { isReadyFor, isSessionStep, type SessionStep } from '../../src/domain/session-step.ts'
import { at, sampleSession } from './sample-session.ts'

const upcoming = { session: sampleSession(), now: at('17:50') }
const live = { session: sampleSession({ status: 'live', startedAt: at('18:00') }), now: at('18:10') }
const over = { session: sampleSession({ status: 'completed', endedAt: at('19:00') }), now: at('19:10') }
const cancelled = { session: sampleSession({ status: 'cancelled' }), now: at('17:50') }

type Moment = { readonly session: Session; readonly now: Date }
const untilItsEnd = ({ session, now }: Moment) => refuseAfterEnd(session, now) === null
const move = { start: { instant: at('20:00'), zone: 'UTC' }, durationMinutes: null }

describe('what can be done with a session', () => {
  it.each<[SessionStep, (moment: Moment) => boolean]>([
    ['edit', untilItsEnd],
    ['assign', untilItsEnd],
    ['invite', untilItsEnd],
    ['cancel', ({ session, now }) => decideCancel(session, { now, reason: null }).ok],
    ['reschedule', ({ session, now }) => decideReschedule(session, { now, move }).ok],
    ['start', ({ session, now }) => decideStart(session, { now, from: at('17:45') }).ok],
    ['end', ({ session, now }) => decideEnd(session, now).ok],
    ['mark', ({ session, now }) => refuseBeforeLive(session, now) === null],
  ])('%s: in the states in which its decision allows it, and in no other', (step, isAllowed) => {
    for (const moment of [upcoming, live, over, cancelled]) {
      expect(isReadyFor(step, moment), moment.session.status).toBe(isAllowed(moment))
    }
  })

  it('goes by the clock where the end is not written down yet', () => {
    const ended = { ...live, now: at('19:00') }
    expect([isReadyFor('edit', ended), isReadyFor('mark', ended)]).toEqual([false, true])
  })

  it('is told from other verbs', () => {
    expect([isSessionStep('edit'), isSessionStep('info'), isSessionStep('toString')]).toEqual([true, false, false])
  })
})
