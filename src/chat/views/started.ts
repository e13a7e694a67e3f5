import type { View } from '../view.ts'
import { type LiveNow, liveNow } from './live-now.ts'

/** The answer to Start. */
export function started(facts: LiveNow): View {
  return liveNow(facts, 'It is started. Join gives you the link, and counts you as there.')
}
