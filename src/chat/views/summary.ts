import type { RosterEntry, SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A completed session with its roster. */
export type Summary = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly roster: readonly RosterEntry[]
  /** Until when the end can be taken back, or null where it no longer can. */
  readonly reopenUntil: Date | null
}

/** Who came: the answer to End and the message to its mentor, edited in place as results settle. */
export function summary(summary: Summary): View {
  void summary
  return { title: '', body: [] }
}
