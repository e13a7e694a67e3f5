import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { planLeave } from './leave-places.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `leaveSession` is asked. */
export type LeaveSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** `was`: what they gave up. */
export type LeaveOutcome = { readonly facts: SessionFacts; readonly was: 'registered' | 'waitlisted' }

/**
 * "Can't go": gives the place up; the first in line gets it and is told by direct message. Where a mail put the session into the
 * calendar of whoever leaves, another one takes it out.
 */
export async function leaveSession(deps: Deps, request: LeaveSessionRequest): Promise<Result<LeaveOutcome>> {
  const { asker, sessionId } = request
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'leave-session' })
    if (!loaded.ok) return loaded
    const session = loaded.value
    const planned = await planLeave(deps, { session, personId: asker.person.id, now: deps.clock.now() })
    if (!planned.ok) return planned
    const { was, changes, deliveries, takenOut } = planned.value
    await deps.store.commit({ changes, deliveries: [...deliveries, ...takenOut] })
    return yes({ facts: await loadFacts(deps, session), was })
  })
}
