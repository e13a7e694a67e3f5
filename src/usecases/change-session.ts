import type { AccessAction } from '../domain/access.ts'
import type { Evidence, Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { statusAt } from '../domain/session.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Change, Commit, Deps, SessionFacts, SessionPatch } from './ports.ts'

/** One change of a session's own facts: who may, and what is set (null: nothing is to be changed). */
export type SessionStep = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly action: AccessAction
  readonly decide: (session: Session, now: Date) => Result<SessionPatch | null> | Promise<Result<SessionPatch | null>>
  /** It says nothing of whether a mentor who does it is there. */
  readonly leavesNoTrace?: true
  /** What else follows from it, committed with it. */
  readonly beside?: (session: Session, now: Date) => Promise<Pick<Commit, 'changes' | 'deliveries'>>
}

/** A session as it was, and as it is now. */
export type ChangedSession = { readonly before: SessionFacts; readonly after: SessionFacts }

/** Loads, decides and commits one change of a session's facts, after all earlier work on it. */
export async function changeSession(deps: Deps, step: SessionStep): Promise<Result<SessionFacts>> {
  const changed = await changeVisibly(deps, step)
  return changed.ok ? yes(changed.value.after) : changed
}

/** The same, with what it was before. */
export async function changeVisibly(deps: Deps, step: SessionStep): Promise<Result<ChangedSession>> {
  return deps.store.inTurn(step.sessionId, async () => {
    const loaded = await loadSession(deps, step)
    if (!loaded.ok) return loaded
    const session = loaded.value
    const now = deps.clock.now()
    const set = await step.decide(session, now)
    if (!set.ok) return set
    const before = await loadFacts(deps, session)
    if (set.value === null) return yes({ before, after: before })
    const { asker } = step
    const { passcode: _, ...facts } = set.value
    const beside = (await step.beside?.({ ...session, ...facts }, now)) ?? { changes: [] }
    await deps.store.commit({
      ...beside,
      changes: [
        { type: 'set-session', id: session.id, version: session.version, set: set.value, by: asker.person.id, at: now },
        ...beside.changes,
        ...(step.leavesNoTrace ? [] : traceOfMentor(deps, { asker, session: { ...session, ...facts }, now })),
      ],
    })
    return yes({ before, after: await loadFacts(deps, session) })
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
