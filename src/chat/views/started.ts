import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Room } from './room.ts'
import type { Seen } from './seen.ts'

/** A session that just went live. */
export type Started = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly room: Room
}

/** The answer to Start. */
export function started(started: Started): View {
  void started
  return { title: '', body: [] }
}
