import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** An end taken back. */
export type Reopened = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The answer to Reopen. */
export function reopened(reopened: Reopened): View {
  void reopened
  return { title: '', body: [] }
}
