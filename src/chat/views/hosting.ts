import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A session that its mentor is told of. */
export type Hosting = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The direct message to the mentor of a new session. */
export function hosting(hosting: Hosting): View {
  void hosting
  return { title: '', body: [] }
}
