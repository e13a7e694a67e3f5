import type { Session } from '../../domain/entities.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** What changed, as it was before; what did not change is absent. */
export type ChangeNotice = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly before: Readonly<Partial<Pick<Session, 'title' | 'startTime' | 'endTime'>>>
  /** Whether the way in changed: the new one is shown at the doors. */
  readonly roomChanged: boolean
  readonly mentorChanged: boolean
}

/** The message to those concerned that a session changed. */
export function changeNotice(changeNotice: ChangeNotice): View {
  void changeNotice
  return { title: '', body: [] }
}
