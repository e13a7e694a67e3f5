import type { View } from '../view.ts'
import { type LiveNow, liveNow } from './live-now.ts'

/** The answer to Reopen. */
export function reopened(facts: LiveNow): View {
  return liveNow(facts, facts.seen.words.manage.reopened)
}
