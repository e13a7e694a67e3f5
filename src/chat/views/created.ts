import type { WallKind } from '../../domain/time.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A session just stored. */
export type Created = {
  readonly facts: SessionFacts
  readonly seen: Seen
  /** How the wall time met the clock changes of the session's zone. */
  readonly kind: WallKind
  /** Minutes that a skipped time was moved forward. */
  readonly shiftedMinutes: number
}

/** The answer to creating a session: the time that was understood, and what a clock change did to it. */
export function created(created: Created): View {
  void created
  return { title: '', body: [] }
}
