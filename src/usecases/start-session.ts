import type { SessionId } from '../domain/ids.ts'
import { doorsOpenAt } from '../domain/join.ts'
import type { Result } from '../domain/result.ts'
import { decideStart } from '../domain/session.ts'
import { changeSession } from './change-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `startSession` is asked. */
export type StartSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Makes a session live before its time, from the moment when the doors open. */
export async function startSession(deps: Deps, request: StartSessionRequest): Promise<Result<SessionFacts>> {
  const { joinWindowMinutes } = request.asker.organization
  return changeSession(deps, {
    ...request,
    action: 'start-session',
    decide: (session, now) => decideStart(session, { now, from: doorsOpenAt(session, joinWindowMinutes) }),
  })
}
