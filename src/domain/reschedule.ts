/**
 * Moving a session to another time, or making it longer or shorter before it begins.
 *
 * @module
 */
import type { Session } from './entities.ts'
import type { Result } from './result.ts'
import { no } from './result.ts'
import { refuseAfterEnd, statusAt } from './session.ts'
import { readTimes } from './session-input.ts'

/** When a session is: what a move sets. `timezone` is the IANA zone whose wall clock is meant. */
export type Times = Pick<Session, 'startTime' | 'endTime' | 'timezone'>

/** What is asked; what is null stays as it is. */
export type Move = {
  readonly start: { readonly instant: Date; readonly zone: string } | null
  readonly durationMinutes: number | null
}

/**
 * The new times. Refuses what is over or called off, what has begun (`too_late_to_move`), and times that creating refuses too.
 * The same times as before are an answer like any other.
 */
export function decideReschedule(session: Session, asked: { readonly now: Date; readonly move: Move }): Result<Times> {
  const { now, move } = asked
  const refusal = refuseAfterEnd(session, now)
  if (refusal !== null) return no(refusal)
  if (statusAt(session, now) !== 'upcoming') return no({ code: 'too_late_to_move', number: session.number })
  const minutes = (session.endTime.getTime() - session.startTime.getTime()) / MINUTE_MS
  return readTimes(
    {
      startTime: move.start?.instant ?? session.startTime,
      durationMinutes: move.durationMinutes ?? minutes,
      zone: move.start?.zone ?? session.timezone,
    },
    now,
  )
}

/** Whether it is the same span of time. The zone only says in which words it was typed. */
export function isSameTime(
  a: Pick<Session, 'startTime' | 'endTime'>,
  b: Pick<Session, 'startTime' | 'endTime'>,
): boolean {
  return a.startTime.getTime() === b.startTime.getTime() && a.endTime.getTime() === b.endTime.getTime()
}

const MINUTE_MS = 60_000
