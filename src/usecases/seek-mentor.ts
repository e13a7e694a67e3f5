import type { Session } from '../domain/entities.ts'
import { lookForMentor } from '../domain/hosting.ts'
import { askToTakeOver } from './ask-to-take-over.ts'
import { personalDeliveries } from './plan-personal.ts'
import type { Deps, NewDelivery } from './ports.ts'

/**
 * Asks the mentor of a live session whom nobody has seen there, and, where that is of no use, the others; false where there is
 * nothing to do. What is asked stands on the session, in the same commit: nobody is asked twice.
 */
export async function seekMentor(deps: Deps, session: Session): Promise<boolean> {
  const { store, clock } = deps
  const now = clock.now()
  const step = lookForMentor(session, { now, evidence: await store.evidence(session.id) })
  if (step === null) return false
  const { id, version } = session
  const set = step === 'ask' ? { mentorAskedAt: now } : { mentorMissedAt: now }
  const deliveries =
    step === 'ask' ? askMentor(deps, { session, now }) : (await askToTakeOver(deps, { session, since: now })).deliveries
  await store.commit({ changes: [{ type: 'set-session', id, version, set, by: null, at: now }], deliveries })
  return true
}

/** By direct message whatever they chose: it cannot wait. */
function askMentor(
  deps: Deps,
  { session, now }: { readonly session: Session; readonly now: Date },
): readonly NewDelivery[] {
  const { id: sessionId, organizationId, mentorId: personId } = session
  if (personId === null) return []
  const event = `session:${sessionId}:mentor-asked:${now.getTime()}`
  const message = { organizationId, sessionId, personId, event, kind: 'mentor-asked', payload: { sessionId } }
  return personalDeliveries(deps, { ...message, channels: ['dm'] })
}
