import type { SessionFacts } from '../../usecases/ports.ts'
import type { OwnPart } from '../../usecases/read-own-parts.ts'
import { audienceText, heading, isOver, placesText, plannedLength, registeredText } from '../session-words.ts'
import { joinTexts } from '../spans.ts'
import type { Block } from '../view.ts'
import { ownAndMentor, ownButtons } from './own-part.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'

/** A session of a list, and what the viewer is to it. */
export type SessionRow = { readonly facts: SessionFacts; readonly own: OwnPart | undefined }

/** The compact form of the card for lists, with the viewer's own part in it: one text and at most four buttons. */
export function sessionRow({ facts, own }: SessionRow, seen: Seen): readonly Block[] {
  const { session } = facts
  const small = joinTexts(
    [
      ...ownAndMentor(facts, { own, seen }),
      [plannedLength(session)],
      audienceText(facts, seen),
      [seen.words.common.provider[session.provider]],
      registeredText(session, seen),
      isOver(session, seen.now) ? [] : placesText(session, seen),
    ],
    ' · ',
  )
  return [
    { type: 'text', text: [{ strong: heading(session) }, '\n', ...sessionLead(session, seen), '\n', ...small] },
    { type: 'buttons', buttons: ownButtons(session, { own, seen }) },
  ]
}
