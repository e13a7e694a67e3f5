import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { hostingButton } from './hosting-buttons.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'

/** A live session whose mentor nobody has seen. */
export type MentorAsked = {
  readonly facts: SessionFacts
  readonly seen: Seen
}

/** The message to that mentor: one press says where they are. */
export function mentorAsked({ facts: { session }, seen }: MentorAsked): View {
  const { hosting } = seen.words
  return {
    title: heading(session, { before: hosting.areYouThere }),
    tone: 'warning',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'text', text: [hosting.nobodySawYou] },
      {
        type: 'buttons',
        buttons: [hostingButton(session, 'here', seen), hostingButton(session, 'away', seen)],
      },
      { type: 'note', text: [hosting.askedNext] },
    ],
  }
}
