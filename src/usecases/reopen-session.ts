import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { decideReopen } from '../domain/session.ts'
import { changeSession } from './change-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `reopenSession` is asked. */
export type ReopenSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Takes an end back, for 30 minutes after it. */
export async function reopenSession(deps: Deps, request: ReopenSessionRequest): Promise<Result<SessionFacts>> {
  return changeSession(deps, { ...request, action: 'reopen-session', decide: decideReopen })
}
