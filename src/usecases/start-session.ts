import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type StartSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Makes a session live before its time, from the moment when the doors open. */
export async function startSession(_deps: Deps, _request: StartSessionRequest): Promise<Result<SessionFacts>> {
  throw new Error('not built yet')
}
