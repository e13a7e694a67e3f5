import type { PersonFacts, SessionFacts } from '../../usecases/ports.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** `by` is who invited them, where it is known. */
export type Invitation = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly by: PersonFacts | null
}

/** The direct message to someone who was invited. */
export function invitation(invitation: Invitation): View {
  void invitation
  return { title: '', body: [] }
}
