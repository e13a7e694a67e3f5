import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { decideExtend } from '../domain/session.ts'
import { changeSession } from './change-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `extendSession` is asked. */
export type ExtendSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Makes a live session 15 minutes longer. */
export async function extendSession(deps: Deps, request: ExtendSessionRequest): Promise<Result<SessionFacts>> {
  return changeSession(deps, { ...request, action: 'extend-session', decide: decideExtend })
}
