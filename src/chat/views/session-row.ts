import type { SessionFacts } from '../../usecases/ports.ts'
import type { Block } from '../view.ts'
import type { Seen } from './seen.ts'

/** The compact form of the card for lists: at most 6 of Discord's components. */
export function sessionRow(facts: SessionFacts, seen: Seen): readonly Block[] {
  void facts
  void seen
  return []
}
