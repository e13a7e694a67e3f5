import type { SessionId } from '../domain/ids.ts'
import { decideLeave } from '../domain/join.ts'
import { type Result, yes } from '../domain/result.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'
import { promoteWaiting } from './promote-waiting.ts'

/** What `leaveSession` is asked. */
export type LeaveSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** `was`: what they gave up. */
export type LeaveOutcome = { readonly facts: SessionFacts; readonly was: 'registered' | 'waitlisted' }

/** "Can't go": gives the place up; the first in line gets it and is told by direct message. */
export async function leaveSession(deps: Deps, request: LeaveSessionRequest): Promise<Result<LeaveOutcome>> {
  const { asker, sessionId } = request
  const personId = asker.person.id
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'leave-session' })
    if (!loaded.ok) return loaded
    const session = loaded.value
    const now = deps.clock.now()
    const attendance = await deps.store.attendance(sessionId, personId)
    const decision = decideLeave({ session, now, registration: attendance?.registration ?? null })
    if (!decision.ok) return decision

    const registeredCount = session.registeredCount - (decision.value.frees ? 1 : 0)
    const promotion = decision.value.frees
      ? await promoteWaiting(deps, { session: { ...session, registeredCount }, now })
      : { changes: [], deliveries: [] }
    await deps.store.commit({
      changes: [
        { type: 'set-registration', sessionId, personId, registration: 'withdrawn', at: now },
        ...promotion.changes,
      ],
      deliveries: promotion.deliveries,
    })
    return yes({ facts: await loadFacts(deps, session), was: decision.value.was })
  })
}
