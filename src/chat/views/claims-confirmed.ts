import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'

/** How many claims were settled in one press. */
export type ClaimsConfirmed = {
  readonly facts: SessionFacts
  readonly count: number
}

/** The answer to Confirm all. */
export function claimsConfirmed(claimsConfirmed: ClaimsConfirmed): View {
  void claimsConfirmed
  return { title: '', body: [] }
}
