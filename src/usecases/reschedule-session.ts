import type { SessionId } from '../domain/ids.ts'
import { decideReschedule, isSameTime, type Move, type Times } from '../domain/reschedule.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { type ChangedSession, changeVisibly } from './change-session.ts'
import type { Asker, Deps } from './ports.ts'

/** What `rescheduleSession` is asked. */
export type RescheduleSessionRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly move: Move
  /** When it was as the asker saw it; null where it was not shown. */
  readonly from: Pick<Times, 'startTime' | 'endTime'> | null
}

/**
 * Moves a session that is still to come. Registrations stay, those concerned are told, and reminders are planned anew, from the
 * database's own record of the change. Refuses `session_changed` where it was moved since it was shown.
 */
export async function rescheduleSession(
  deps: Deps,
  request: RescheduleSessionRequest,
): Promise<Result<ChangedSession>> {
  const { move, from } = request
  return changeVisibly(deps, {
    ...request,
    action: 'reschedule-session',
    decide: (session, now) => {
      const times = decideReschedule(session, { now, move })
      if (!times.ok) return times
      if (isSameTime(session, times.value)) return yes(null)
      if (from !== null && !isSameTime(session, from)) {
        return no({ code: 'session_changed', number: session.number, conflicts: [] })
      }
      return yes(times.value)
    },
  })
}
