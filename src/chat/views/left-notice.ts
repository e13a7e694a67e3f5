import type { SessionFacts } from '../../usecases/ports.ts'
import { heading, isOver } from '../session-words.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** The mail that takes a session out of the calendar of somebody who gave it up. */
export function leftNotice({ facts, seen }: { readonly facts: SessionFacts; readonly seen: Seen }): View {
  const { session } = facts
  const { news } = seen.words
  const again = isOver(session, seen.now) ? '' : news.ifAfterAll
  return {
    title: heading(session, { before: news.outOfCalendar }),
    tone: 'muted',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'text', text: [news.takenOut, again] },
      { type: 'buttons', buttons: [detailsButton(session, seen)] },
    ],
  }
}
