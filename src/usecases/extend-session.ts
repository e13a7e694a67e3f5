import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type ExtendSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Makes a live session 15 minutes longer. */
export async function extendSession(_deps: Deps, _request: ExtendSessionRequest): Promise<Result<SessionFacts>> {
  throw new Error('not built yet')
}
