import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type CancelSessionRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly reason: string | null
}

/** Cancels an upcoming or live session. */
export async function cancelSession(_deps: Deps, _request: CancelSessionRequest): Promise<Result<SessionFacts>> {
  throw new Error('not built yet')
}
