import type { SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Credentials } from './credentials.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

export type JoinSessionRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** What the press on Join meant. `already`: it had been so before, and nothing new was stored. */
export type JoinOutcome = { readonly facts: SessionFacts; readonly already: boolean } & (
  | { readonly kind: 'registered'; readonly doorsOpenAt: Date }
  | { readonly kind: 'waitlisted'; readonly position: number; readonly doorsOpenAt: Date }
  /** `doorsOpenAt` lies ahead where its mentor looks in before (nothing is recorded then). */
  | { readonly kind: 'entered'; readonly credentials: Credentials; readonly doorsOpenAt: Date }
)

/** One button with the right meaning at each time (SPEC section 3): registers, waits, or lets in. */
export async function joinSession(_deps: Deps, _request: JoinSessionRequest): Promise<Result<JoinOutcome>> {
  throw new Error('not built yet')
}
