import type { Attendance } from '../../domain/entities.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Room } from './room.ts'
import type { Seen } from './seen.ts'

/** What Details shows to one person. */
export type SessionDetails = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly own: Attendance | null
  /** Their place in line where they wait, from 1. */
  readonly position: number | null
  readonly assigned: boolean
  /** Whether they are its mentor or an admin. */
  readonly runs: boolean
  /** Given where they may see it: they run it, or the doors are open and they are registered. */
  readonly room: Room | null
  readonly doorsOpenAt: Date
}

/** Everything about one session, for one person: their own registration, and what only its mentor and admins may see and do. */
export function sessionDetails(sessionDetails: SessionDetails): View {
  void sessionDetails
  return { title: '', body: [] }
}
