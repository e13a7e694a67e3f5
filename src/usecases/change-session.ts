import type { AccessAction } from '../domain/access.ts'
import type { Evidence, Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { statusAt } from '../domain/session.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Change, Deps, SessionFacts, SessionPatch } from './ports.ts'

/** One change of a session's own facts: who may, and what is set. */
export type SessionStep = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly action: AccessAction
  readonly decide: (session: Session, now: Date) => Result<SessionPatch>
}

/** Loads, decides and commits one change of a session's facts, after all earlier work on it. */
export async function changeSession(deps: Deps, step: SessionStep): Promise<Result<SessionFacts>> {
  return deps.store.inTurn(step.sessionId, async () => {
    const loaded = await loadSession(deps, step)
    if (!loaded.ok) return loaded
    const session = loaded.value
    const now = deps.clock.now()
    const set = step.decide(session, now)
    if (!set.ok) return set
    const { asker } = step
    await deps.store.commit({
      changes: [
        { type: 'set-session', id: session.id, version: session.version, set: set.value, by: asker.person.id, at: now },
        ...traceOfMentor(deps, { asker, session: { ...session, ...set.value }, now }),
      ],
    })
    return yes(await loadFacts(deps, session))
  })
}

/** A mentor who runs their live session by command was there: evidence of it, so that nobody calls them missing. */
export function traceOfMentor(
  deps: Deps,
  of: { readonly asker: Asker; readonly session: Session; readonly now: Date },
): readonly Change[] {
  const { asker, session, now } = of
  if (session.mentorId !== asker.person.id || statusAt(session, now) !== 'live') return []
  const evidence: Evidence = {
    id: deps.newId('evi'),
    sessionId: session.id,
    personId: asker.person.id,
    source: 'manual',
    kind: 'joined',
    at: now,
    recordedBy: asker.person.id,
    mark: null,
  }
  return [{ type: 'add-evidence', evidence }]
}
