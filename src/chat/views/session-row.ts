import type { SessionFacts } from '../../usecases/ports.ts'
import {
  audienceText,
  heading,
  isOver,
  placesText,
  plannedLength,
  providerWords,
  registeredText,
} from '../session-words.ts'
import { joinTexts, personSpan } from '../spans.ts'
import type { Block } from '../view.ts'
import type { Seen } from './seen.ts'
import { sessionButtons } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/** The compact form of the card for lists: one text and at most four buttons. */
export function sessionRow(facts: SessionFacts, seen: Seen): readonly Block[] {
  const { session, mentor } = facts
  const small = joinTexts(
    [
      mentor === null ? [] : ['with ', personSpan(mentor)],
      [plannedLength(session)],
      audienceText(facts),
      [providerWords(session.provider)],
      registeredText(session),
      isOver(session, seen.now) ? [] : placesText(session),
    ],
    ' · ',
  )
  return [
    { type: 'text', text: [{ strong: heading(session) }, '\n', ...sessionLead(session, seen), '\n', ...small] },
    { type: 'buttons', buttons: sessionButtons(session, seen.now) },
  ]
}
