import type { SessionId } from '../domain/ids.ts'
import type { Impact } from '../domain/impact.ts'
import { decideReschedule, isSameTime, type Move, type Times } from '../domain/reschedule.ts'
import { type Result, yes } from '../domain/result.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'
import { readImpact } from './read-impact.ts'

/** What `previewReschedule` is asked. */
export type PreviewRescheduleRequest = { readonly asker: Asker; readonly sessionId: SessionId; readonly move: Move }

/** A session as it is, and what its move would mean. */
export type ReschedulePreview = {
  readonly facts: SessionFacts
  readonly times: Times
  readonly impact: Impact
  /** Whether it is then already. */
  readonly isSame: boolean
}

/** Looks at what a move would do, and does nothing. Refuses what moving refuses. */
export async function previewReschedule(
  deps: Deps,
  request: PreviewRescheduleRequest,
): Promise<Result<ReschedulePreview>> {
  const { asker, move } = request
  const loaded = await loadSession(deps, { ...request, action: 'reschedule-session' })
  if (!loaded.ok) return loaded
  const session = loaded.value
  const times = decideReschedule(session, { now: deps.clock.now(), move })
  if (!times.ok) return times
  const { audience, mentorId } = session
  const impact = await readImpact(deps, { asker, sessionId: session.id, audience, mentorId, ...times.value })
  return yes({
    facts: await loadFacts(deps, session),
    times: times.value,
    impact,
    isSame: isSameTime(session, times.value),
  })
}
