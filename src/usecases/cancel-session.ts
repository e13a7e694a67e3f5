import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import { decideCancel } from '../domain/session.ts'
import { readOptionalText } from '../domain/text.ts'
import { changeSession } from './change-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `cancelSession` is asked. */
export type CancelSessionRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly reason: string | null
}

/** Calls an upcoming or live session off. A reason has up to 300 characters. */
export async function cancelSession(deps: Deps, request: CancelSessionRequest): Promise<Result<SessionFacts>> {
  return changeSession(deps, {
    ...request,
    action: 'cancel-session',
    decide: (session, now) => {
      const reason = readOptionalText(request.reason, { field: 'reason', most: 300, lines: 'many' })
      return reason.ok ? decideCancel(session, { now, reason: reason.value }) : reason
    },
  })
}
