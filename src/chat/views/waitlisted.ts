import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A place in line, new or there already. */
export type Waitlisted = {
  readonly facts: SessionFacts
  readonly seen: Seen
  /** From 1. */
  readonly position: number
  readonly already: boolean
}

/** The answer to Join where the session is full. */
export function waitlisted(waitlisted: Waitlisted): View {
  void waitlisted
  return { title: '', body: [] }
}
