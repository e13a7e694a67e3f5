import type { SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A session that was called off. */
export type CancelNotice = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The message to those who were registered or waiting that the session is off. */
export function cancelNotice(cancelNotice: CancelNotice): View {
  void cancelNotice
  return { title: '', body: [] }
}
