import type { RosterEntry, SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A session with its roster; `page` counts from 0. */
export type Attendees = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly roster: readonly RosterEntry[]
  readonly page: number
}

/** Who is registered, waiting, and came, with why; a page of people at a time. */
export function attendees(attendees: Attendees): View {
  void attendees
  return { title: '', body: [] }
}
