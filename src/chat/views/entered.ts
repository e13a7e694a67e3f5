import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Room } from './room.ts'
import type { Seen } from './seen.ts'

/** Someone who may enter now. */
export type Entered = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly room: Room
}

/** The answer to Join while the doors are open: the way in, for this person alone. */
export function entered(entered: Entered): View {
  void entered
  return { title: '', body: [] }
}
