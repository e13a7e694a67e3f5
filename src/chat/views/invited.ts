import type { PersonFacts, SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** Someone just invited, or assigned already. */
export type Invited = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly person: PersonFacts
  readonly already: boolean
}

/** The answer to an invitation. */
export function invited(invited: Invited): View {
  void invited
  return { title: '', body: [] }
}
