import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { reasonBlocks } from './reason-blocks.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A session just cancelled. */
export type Cancelled = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The answer to cancelling a session. */
export function cancelled({ facts, seen }: Cancelled): View {
  const { session } = facts
  const affected = session.registeredCount + session.waitlistedCount
  return {
    title: heading(session),
    tone: 'warning',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      ...reasonBlocks(session, seen),
      { type: 'text', text: [affectedWords(affected, seen)] },
      { type: 'buttons', buttons: [detailsButton(session, seen)] },
    ],
  }
}

function affectedWords(count: number, { words: { change } }: Seen): string {
  return count === 0 ? change.nobodyRegistered : change.affected(count)
}
