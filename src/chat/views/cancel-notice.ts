import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'
import { showButton } from './session-list.ts'

/** A session that was called off. */
export type CancelNotice = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The message to those who were registered or waiting that the session is off. */
export function cancelNotice({ facts, seen }: CancelNotice): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: 'warning',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      ...reasonBlocks(session),
      { type: 'text', text: ['It does not take place. You need not do anything.'] },
      { type: 'buttons', buttons: [showButton('upcoming')] },
    ],
  }
}
