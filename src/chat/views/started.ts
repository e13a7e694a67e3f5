import type { View } from '../view.ts'
import { type LiveNow, liveNow } from './live-now.ts'

/** The answer to Start. */
export function started(facts: LiveNow): View {
  return liveNow(facts, facts.seen.words.manage.started)
}
