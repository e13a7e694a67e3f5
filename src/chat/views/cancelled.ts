import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A session just called off. */
export type Cancelled = {
  readonly facts: SessionFacts
  readonly seen: Seen
  /** How many people are told. */
  readonly told: number
}

/** The answer to calling a session off. */
export function cancelled(cancelled: Cancelled): View {
  void cancelled
  return { title: '', body: [] }
}
