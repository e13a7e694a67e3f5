import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import { plural } from '../spans.ts'
import type { View } from '../view.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A session just called off. */
export type Cancelled = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The answer to calling a session off. */
export function cancelled({ facts, seen }: Cancelled): View {
  const { session } = facts
  const told = session.registeredCount + session.waitlistedCount
  const telling = told === 0 ? 'Nobody was registered.' : `${plural(told, 'person is', 'people are')} told now.`
  return {
    title: heading(session),
    tone: 'warning',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      ...reasonBlocks(session),
      { type: 'text', text: [telling] },
      { type: 'buttons', buttons: [detailsButton(session)] },
    ],
  }
}
