/**
 * The life of a session (SPEC section 4): `upcoming` → `live` → `completed`, and `cancelled` from the first two. Each decision
 * answers the facts to set, or why not.
 *
 * @module
 */
import type { Session } from './entities.ts'
import type { Refusal } from './refusal.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import type { SessionStatus } from './words.ts'

/** What a step of its life sets. */
export type LifeStep = Partial<
  Pick<Session, 'status' | 'endTime' | 'startedAt' | 'endedAt' | 'settledAt' | 'cancelReason'>
>

/** How every session begins: nobody is in it, and nothing has happened yet. */
export const UNSTARTED = {
  status: 'upcoming',
  startedAt: null,
  endedAt: null,
  cancelReason: null,
  settledAt: null,
  mentorAskedAt: null,
  mentorMissedAt: null,
  mentorAwayAt: null,
  mentorNamedAt: null,
  registeredCount: 0,
  waitlistedCount: 0,
  version: 1,
} as const

/** How much longer **+15 min** makes a session, and the least that a reopened one goes on for. */
export const EXTENSION_MINUTES = 15
/** For how long after its end a session can be reopened. */
export const REOPEN_MINUTES = 30
/** The longest that a session may be, extensions included. */
export const LONGEST_MINUTES = 24 * 60

/** What a session is by the clock, though the job that writes it down may still have to run. */
export function statusAt(session: Pick<Session, 'status' | 'startTime' | 'endTime'>, now: Date): SessionStatus {
  if (session.status === 'cancelled' || session.status === 'completed') return session.status
  if (now >= session.endTime) return 'completed'
  return now >= session.startTime ? 'live' : session.status
}

/** Orders sessions by their starts. */
export function byStart(a: Pick<Session, 'startTime'>, b: Pick<Session, 'startTime'>): number {
  return a.startTime.getTime() - b.startTime.getTime()
}

/** Starts by command, from the moment `from` when the doors open. */
export function decideStart(session: Session, at: { readonly now: Date; readonly from: Date }): Result<LifeStep> {
  const { number } = session
  const refusal = refuseAfterEnd(session, at.now)
  if (refusal !== null) return no(refusal)
  if (session.status === 'live') return no({ code: 'already_live', number })
  if (at.now < at.from) return no({ code: 'too_early_to_start', number, from: at.from })
  return yes({ status: 'live', startedAt: at.now })
}

/** Ends by command. One whose end has come by the clock, unwritten yet, ended then. */
export function decideEnd(session: Session, now: Date): Result<LifeStep> {
  const refusal = refuseUnlessLive(session, now)
  if (refusal !== null) return refusal
  const endedAt = now < session.endTime ? now : session.endTime
  return yes({ status: 'completed', endedAt, ...startedByNow(session) })
}

/** 15 minutes longer, counted from the planned end. Refuses `duration_unusable` beyond a day. */
export function decideExtend(session: Session, now: Date): Result<LifeStep> {
  const refusal = refuseUnlessLive(session, now)
  if (refusal !== null) return refusal
  const endTime = addMinutes(session.endTime > now ? session.endTime : now, EXTENSION_MINUTES)
  const minutes = (endTime.getTime() - session.startTime.getTime()) / MINUTE_MS
  if (minutes > LONGEST_MINUTES) return no({ code: 'duration_unusable', value: `${Math.ceil(minutes)}m` })
  return yes({ status: 'live', endTime, ...startedByNow(session) })
}

/** Takes an end back: live again until the planned end, at least for 15 minutes. */
export function decideReopen(session: Session, now: Date): Result<LifeStep> {
  const { number, status } = session
  if (status === 'cancelled') return no({ code: 'session_cancelled', number, reason: session.cancelReason })
  if (status === 'live') return no({ code: 'already_live', number })
  if (status === 'upcoming') return no({ code: 'not_live', number, status })
  const endedAt = session.endedAt ?? session.endTime
  if (now > addMinutes(endedAt, REOPEN_MINUTES)) return no({ code: 'too_late_to_reopen', number, endedAt })
  const least = addMinutes(now, EXTENSION_MINUTES)
  const endTime = new Date(Math.max(session.endTime.getTime(), least.getTime()))
  return yes({ status: 'live', endTime, endedAt: null, settledAt: null })
}

/** Calls it off, until its end. */
export function decideCancel(
  session: Session,
  request: { readonly now: Date; readonly reason: string | null },
): Result<LifeStep> {
  const refusal = refuseAfterEnd(session, request.now)
  return refusal === null ? yes({ status: 'cancelled', cancelReason: request.reason }) : no(refusal)
}

/** Why nobody can be asked to come any more; null while the session is to come or live. */
export function refuseAfterEnd(session: Session, now: Date): Refusal | null {
  const { number } = session
  const status = statusAt(session, now)
  if (status === 'cancelled') return { code: 'session_cancelled', number, reason: session.cancelReason }
  return status === 'completed' ? { code: 'session_over', number, status } : null
}

/** Why nobody's attendance can be recorded yet, or at all; null once the session is live, and ever after. */
export function refuseBeforeLive(session: Session, now: Date): Refusal | null {
  const { number, status } = session
  if (status === 'cancelled') return { code: 'session_cancelled', number, reason: session.cancelReason }
  const isTooEarly = statusAt(session, now) === 'upcoming'
  return isTooEarly ? { code: 'not_yet_to_mark', number, from: session.startTime } : null
}

/** The start by the clock; null where it is not due. However late this is asked, it went live at its start. */
export function startByClock(session: Session, now: Date): LifeStep | null {
  if (session.status !== 'upcoming' || now < session.startTime) return null
  return { status: 'live', startedAt: session.startTime }
}

/** The end by the clock; null where it is not due. */
export function endByClock(session: Session, now: Date): LifeStep | null {
  if (session.status === 'cancelled' || session.status === 'completed' || now < session.endTime) return null
  return { status: 'completed', endedAt: session.endTime, ...startedByNow(session) }
}

const MINUTE_MS = 60_000

function refuseUnlessLive(session: Session, now: Date): ReturnType<typeof no> | null {
  const { number } = session
  if (session.status === 'cancelled') return no({ code: 'session_cancelled', number, reason: session.cancelReason })
  if (session.status === 'live') return null
  const status = statusAt(session, now)
  return status === 'live' ? null : no({ code: 'not_live', number, status })
}

/** A session that goes straight from `upcoming` past its start began at it. */
function startedByNow(session: Session): Pick<LifeStep, 'startedAt'> {
  return session.startedAt === null ? { startedAt: session.startTime } : {}
}

function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS)
}
