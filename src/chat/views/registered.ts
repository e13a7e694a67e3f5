import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A registration, new or there already. */
export type Registered = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly doorsOpenAt: Date
  /** Whether they were registered before this press. */
  readonly already: boolean
}

/** The answer to Join before the doors open. */
export function registered(registered: Registered): View {
  void registered
  return { title: '', body: [] }
}
