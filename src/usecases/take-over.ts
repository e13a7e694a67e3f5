import type { Session } from '../domain/entities.ts'
import { decideTakeOver, type TakeOver } from '../domain/hosting.ts'
import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { traceOfMentor } from './change-session.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `takeOver` is asked. */
export type TakeOverRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  /** Whether they were told of what else they host then, and go ahead. */
  readonly anyway: boolean
}

/**
 * What the press came to: the asker hosts it now (`taken`), after all (`again`) or hosted it already (`yours`); somebody else does
 * (`hosted`, as the facts say); or they host other sessions then (`clash`, by number), and nothing was stored.
 */
export type TakenOver = { readonly facts: SessionFacts } & (
  | { readonly kind: TakeOver['kind'] }
  | { readonly kind: 'clash'; readonly hosts: readonly number[] }
)

/** The first of those asked to press **Take over** is the mentor; those concerned are told as of any other change of the mentor. */
export async function takeOver(deps: Deps, request: TakeOverRequest): Promise<Result<TakenOver>> {
  const { asker, sessionId, anyway } = request
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'take-over' })
    if (!loaded.ok) return loaded
    const session = loaded.value
    const personId = asker.person.id
    const now = deps.clock.now()
    const decision = decideTakeOver(session, { personId, now, evidence: await deps.store.evidence(sessionId) })
    if (!decision.ok) return decision
    const hosts = decision.value.kind === 'taken' && !anyway ? await otherwiseHosted(deps, { asker, session }) : []
    if (hosts.length > 0) return yes({ kind: 'clash', hosts, facts: await loadFacts(deps, session) })
    if ('set' in decision.value) {
      const { set } = decision.value
      const { version } = session
      // Who takes a live session over is there.
      const trace = traceOfMentor(deps, { asker, session: { ...session, ...set }, now })
      await deps.store.commit({
        changes: [{ type: 'set-session', id: sessionId, version, set, by: personId, at: now }, ...trace],
      })
    }
    return yes({ kind: decision.value.kind, facts: await loadFacts(deps, session) })
  })
}

/** Numbers of the other sessions that they host at that time. */
async function otherwiseHosted(
  { store }: Deps,
  { asker, session }: { readonly asker: Asker; readonly session: Session },
): Promise<readonly number[]> {
  const { organizationId, id: sessionId, audience, startTime, endTime } = session
  const about = { organizationId, sessionId, audience, startTime, endTime }
  return (await store.impactOf({ ...about, mentorId: asker.person.id })).mentorHosts
}
