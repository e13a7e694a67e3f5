import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A live session made longer. */
export type Extended = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly addedMinutes: number
}

/** The answer to **+15 min**. */
export function extended(extended: Extended): View {
  void extended
  return { title: '', body: [] }
}
