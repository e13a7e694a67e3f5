/**
 * What a press on **Join** and on **Can't go** means (SPEC section 3), and who gets a freed place. Times come in as values;
 * nothing here reads a clock.
 *
 * @module
 */
import type { Session } from './entities.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import { refuseAfterEnd, statusAt } from './session.ts'
import type { RegistrationState } from './words.ts'

/** When one may enter: so many minutes before the start, or the real start where the mentor opened earlier. */
export function doorsOpenAt(session: Pick<Session, 'startTime' | 'startedAt'>, joinWindowMinutes: number): Date {
  const planned = session.startTime.getTime() - joinWindowMinutes * MINUTE_MS
  return new Date(session.startedAt === null ? planned : Math.min(planned, session.startedAt.getTime()))
}

/** Whether the doors are open: from {@link doorsOpenAt} to the end, and while the session is not called off. */
export function areDoorsOpen(
  session: Session,
  at: { readonly now: Date; readonly joinWindowMinutes: number },
): boolean {
  const status = statusAt(session, at.now)
  return status === 'live' || (status === 'upcoming' && at.now >= doorsOpenAt(session, at.joinWindowMinutes))
}

/** Everything that the meaning of one press depends on. */
export type JoinSituation = {
  readonly session: Session
  readonly now: Date
  readonly joinWindowMinutes: number
  readonly registration: RegistrationState | null
  /** Position in line, 1 first; null for someone who does not wait. */
  readonly position: number | null
  /** Whether the session is for this person (`audience.ts`). */
  readonly assigned: boolean
  /** Its mentor needs no place; an admin gets in although none is free. */
  readonly as: 'mentor' | 'admin' | 'participant'
}

/** What to store and answer. `enter` with `register` takes a place too; `record` says whether the press is evidence. */
export type JoinDecision =
  | { readonly kind: 'register'; readonly already: boolean }
  | { readonly kind: 'wait'; readonly already: boolean }
  | { readonly kind: 'enter'; readonly register: boolean; readonly record: boolean }

/** The meaning of a press on Join. Refuses `session_cancelled`, `session_over` and `not_assigned`. */
export function decideJoin(situation: JoinSituation): Result<JoinDecision> {
  const { session, now, registration } = situation
  const refusal = refuseAfterEnd(session, now)
  if (refusal !== null) return no(refusal)
  if (!situation.assigned) return no({ code: 'not_assigned', number: session.number })

  const open = areDoorsOpen(session, situation)
  if (situation.as === 'mentor') return yes({ kind: 'enter', register: false, record: open })
  if (registration === 'registered') {
    return yes(open ? { kind: 'enter', register: false, record: true } : { kind: 'register', already: true })
  }
  if (isPlaceFreeFor(situation)) {
    return yes(open ? { kind: 'enter', register: true, record: true } : { kind: 'register', already: false })
  }
  if (open && situation.as === 'admin') return yes({ kind: 'enter', register: false, record: true })
  return yes({ kind: 'wait', already: registration === 'waitlisted' })
}

/** A place or the line, without entering, as by **Join all**. Refuses as {@link decideJoin}. */
export function decidePlace(
  situation: Pick<JoinSituation, 'session' | 'now' | 'registration' | 'position' | 'assigned'>,
): Result<Exclude<JoinDecision, { kind: 'enter' }>> {
  const { session, registration } = situation
  const refusal = refuseAfterEnd(session, situation.now)
  if (refusal !== null) return no(refusal)
  if (!situation.assigned) return no({ code: 'not_assigned', number: session.number })
  if (registration === 'registered') return yes({ kind: 'register', already: true })
  if (isPlaceFreeFor(situation)) return yes({ kind: 'register', already: false })
  return yes({ kind: 'wait', already: registration === 'waitlisted' })
}

/** Whether somebody has a place at a session, or one in line. */
export function holdsPlace(registration: RegistrationState | null): registration is 'registered' | 'waitlisted' {
  return registration === 'registered' || registration === 'waitlisted'
}

/** What giving up means: `frees` a place that the first in line gets. */
export type LeaveDecision = { readonly was: 'registered' | 'waitlisted'; readonly frees: boolean }

/** The meaning of "Can't go". Refuses `session_cancelled`, `session_over` and `not_registered`. */
export function decideLeave(situation: {
  readonly session: Session
  readonly now: Date
  readonly registration: RegistrationState | null
}): Result<LeaveDecision> {
  const { session, registration } = situation
  const refusal = refuseAfterEnd(session, situation.now)
  if (refusal !== null) return no(refusal)
  if (!holdsPlace(registration)) {
    return no({ code: 'not_registered', number: session.number, registration })
  }
  return yes({ was: registration, frees: registration === 'registered' })
}

/** How many in line get a place now: as many as wait, at most as many as are free. */
export function countPromotions(places: {
  readonly capacity: number | null
  readonly registered: number
  readonly waiting: number
}): number {
  const free = places.capacity === null ? places.waiting : places.capacity - places.registered
  return Math.max(0, Math.min(free, places.waiting))
}

/** Places left, or null where there is no limit. */
export function placesLeft(session: Pick<Session, 'capacity' | 'registeredCount'>): number | null {
  return session.capacity === null ? null : Math.max(0, session.capacity - session.registeredCount)
}

const MINUTE_MS = 60_000

/** Someone new goes behind all who wait; someone in line has a place as soon as the line before them has theirs. */
function isPlaceFreeFor({
  session,
  registration,
  position,
}: Pick<JoinSituation, 'session' | 'registration' | 'position'>): boolean {
  if (session.capacity === null) return true
  const before = registration === 'waitlisted' && position !== null ? position - 1 : session.waitlistedCount
  return session.registeredCount + before < session.capacity
}
