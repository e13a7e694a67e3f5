import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A session that just went live. */
export type LivePost = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The post in the channel when a session starts. */
export function livePost(livePost: LivePost): View {
  void livePost
  return { title: '', body: [] }
}
