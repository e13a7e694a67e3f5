import { type AccessAction, checkAccess } from '../domain/access.ts'
import type { Session } from '../domain/entities.ts'
import type { SessionId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Deps, Presser, SessionFacts } from './ports.ts'

/**
 * The session of the asker's own organization with this id, for this action. Refuses `session_unknown` (another
 * organization's looks the same as none) and `not_allowed`.
 */
export async function loadSession(
  deps: Deps,
  request: {
    readonly asker: Presser
    readonly sessionId: SessionId
    readonly action: AccessAction
  },
): Promise<Result<Session>> {
  const { asker, sessionId } = request
  const session = await deps.store.session(asker.organization.id, sessionId)
  if (session === null) return no({ code: 'session_unknown', ref: sessionId })
  const access = checkAccess(request.action, {
    role: asker.role,
    isItsMentor: session.mentorId === asker.person.id,
  })
  return access.ok ? yes(session) : access
}

/** What the card shows of a session that is there. Throws where it is not: sessions are never deleted. */
export async function loadFacts(deps: Deps, session: Pick<Session, 'organizationId' | 'id'>): Promise<SessionFacts> {
  const facts = await deps.store.sessionFacts(session.organizationId, session.id)
  if (facts === null) throw new Error(`Session ${session.id} is gone`)
  return facts
}
