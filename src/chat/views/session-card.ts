import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** The one card of a session (SPEC section 3): the same wherever it is announced, told or opened. */
export function sessionCard(facts: SessionFacts, seen: Seen): View {
  void facts
  void seen
  return { title: '', body: [] }
}
