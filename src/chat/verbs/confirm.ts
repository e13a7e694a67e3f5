import type { PersonId, SessionId } from '../../domain/ids.ts'
import { confirmClaims } from '../../usecases/confirm-claims.ts'
import type { Ask } from '../ask.ts'
import { answer } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { claimsConfirmed } from '../views/claims-confirmed.ts'

/** Settles one claim, or all of them where nobody is named: they were there. */
export async function confirm(
  ask: Ask,
  request: { readonly sessionId: SessionId; readonly personId: PersonId | null },
): Promise<Reply> {
  const result = await confirmClaims(ask.parts.deps, { asker: ask.asker, ...request })
  return answer(ask, result, claimsConfirmed)
}
