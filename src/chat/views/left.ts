import type { RegistrationState } from '../../domain/words.ts'
import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A registration taken back; `was` is what it was before, null where there was none. */
export type Left = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly was: RegistrationState | null
}

/** The answer to Can't go. */
export function left(left: Left): View {
  void left
  return { title: '', body: [] }
}
