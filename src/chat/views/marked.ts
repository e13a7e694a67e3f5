import type { Mark } from '../../domain/words.ts'
import type { PersonFacts, SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A mark just recorded. */
export type Marked = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly person: PersonFacts
  readonly mark: Mark
}

/** The answer to a mark by hand. */
export function marked(marked: Marked): View {
  void marked
  return { title: '', body: [] }
}
