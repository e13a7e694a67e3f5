import type { Refusal } from '../../domain/refusal.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A refusal, as seen by the person who asked. */
export type Refused = {
  readonly refusal: Refusal
  readonly seen: Seen
}

/** An expected "no": what was wrong and what to type instead. */
export function refused(refused: Refused): View {
  void refused
  return { title: '', body: [] }
}
