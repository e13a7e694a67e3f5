import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A place that was freed. */
export type Promoted = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly doorsOpenAt: Date
}

/** The direct message to someone who moved up from the waitlist. */
export function promoted(promoted: Promoted): View {
  void promoted
  return { title: '', body: [] }
}
