import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { decideExtend } from '../domain/session.ts'
import { changeSession } from './change-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `extendSession` is asked. */
export type ExtendSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Makes a live session 15 minutes longer; once for one request, also where its platform delivers it once more. */
export async function extendSession(deps: Deps, request: ExtendSessionRequest): Promise<Result<SessionFacts>> {
  const { store, cause } = deps
  return changeSession(deps, {
    ...request,
    action: 'extend-session',
    decide: async (session, now) => {
      const isDone = cause !== undefined && (await store.isChangedBy(session.id, cause))
      return isDone ? yes(null) : decideExtend(session, now)
    },
  })
}
