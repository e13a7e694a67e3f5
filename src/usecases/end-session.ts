import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { decideEnd } from '../domain/session.ts'
import { traceOfMentor } from './change-session.ts'
import { completeSession } from './complete-session.ts'
import type { AttendeeList } from './list-attendees.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps } from './ports.ts'

/** What `endSession` is asked. */
export type EndSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Completes a live session now and settles its attendance, which it answers. */
export async function endSession(deps: Deps, request: EndSessionRequest): Promise<Result<AttendeeList>> {
  const { asker, sessionId } = request
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'end-session' })
    if (!loaded.ok) return loaded
    const session = loaded.value
    const now = deps.clock.now()
    const step = decideEnd(session, now)
    if (!step.ok) return step
    const {
      unsettled: _,
      outdated: __,
      ...reading
    } = await completeSession(deps, {
      session,
      organization: asker.organization,
      step: step.value,
      by: asker.person.id,
      more: traceOfMentor(deps, { asker, session, now }),
    })
    return yes({ facts: await loadFacts(deps, session), ...reading })
  })
}
