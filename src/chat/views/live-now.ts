import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { attendeesButton, manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'
import { joinButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** A session that is live by what somebody just did. */
export type LiveNow = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The answer to whoever made a session live, in a sentence of its own, with what they may want next. */
export function liveNow({ facts, seen }: LiveNow, sentence: string): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: 'live',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'text', text: [sentence] },
      {
        type: 'buttons',
        buttons: [
          joinButton(session, seen),
          attendeesButton(session.id, seen),
          manageButton(session.id, 'extend', seen),
          manageButton(session.id, 'end', seen),
        ],
      },
    ],
  }
}
