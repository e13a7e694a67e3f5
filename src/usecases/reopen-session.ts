import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type ReopenSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Takes an end back, for 30 minutes after it. */
export async function reopenSession(_deps: Deps, _request: ReopenSessionRequest): Promise<Result<SessionFacts>> {
  throw new Error('not built yet')
}
