import type { PersonId, SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, PersonFacts, SessionFacts } from './ports.ts'

export type ConfirmClaimsRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  /** One of them; all where nobody is named. */
  readonly personId: PersonId | null
}

export type ConfirmedClaims = { readonly facts: SessionFacts; readonly confirmed: readonly PersonFacts[] }

/** Settles claims: those who only pressed Join were there, says the mentor. */
export async function confirmClaims(_deps: Deps, _request: ConfirmClaimsRequest): Promise<Result<ConfirmedClaims>> {
  throw new Error('not built yet')
}
