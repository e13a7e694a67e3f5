import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, SessionFacts, SessionQuery } from './ports.ts'

/** The last entry of the page before. */
export type PageKey = { readonly startTime: Date; readonly id: SessionId }

export type ListSessionsRequest = {
  readonly asker: Asker
  readonly show: SessionQuery['show']
  readonly after?: PageKey
}

/** One page; `next` asks for the one that follows, null on the last. */
export type SessionPage = {
  readonly show: SessionQuery['show']
  readonly sessions: readonly SessionFacts[]
  readonly next: PageKey | null
}

/** A page of five sessions of the asker's organization. */
export async function listSessions(_deps: Deps, _request: ListSessionsRequest): Promise<Result<SessionPage>> {
  throw new Error('not built yet')
}
