import type { View } from '../view.ts'
import { type LiveNow, liveNow } from './live-now.ts'

/** The answer to Reopen. */
export function reopened(facts: LiveNow): View {
  return liveNow(facts, 'The end is taken back: the session is live again, and people can join.')
}
