import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { Text, View } from '../view.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'
import { showButton } from './session-list.ts'

/** A session that was cancelled, and who is told of it. */
export type CancelNotice = {
  readonly facts: SessionFacts
  readonly seen: Seen
  readonly to: 'channel' | 'person'
}

/** The message to those concerned, and under the card, that a session is off. */
export function cancelNotice({ facts, seen, to }: CancelNotice): View {
  const { session } = facts
  const { news } = seen.words
  const closing: Text = to === 'person' ? [news.nothingToDo] : []
  return {
    title: heading(session, { before: news.cancelled }),
    tone: 'warning',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      ...reasonBlocks(session, seen),
      { type: 'text', text: [session.startedAt === null ? news.takesNoPlace : news.endsHere, ...closing] },
      { type: 'buttons', buttons: [showButton('upcoming', seen)] },
    ],
  }
}
