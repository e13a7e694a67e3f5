import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import { isOver } from '../session-words.ts'
import type { Button } from '../view.ts'
import type { InWords } from '../words/basics.ts'
import type { Seen } from './seen.ts'

/** The buttons of a card, as fit what can still be done: no Join once it is over or cancelled. */
export function sessionButtons(session: Session, seen: Seen): readonly Button[] {
  if (isOver(session, seen.now)) return [detailsButton(session, seen)]
  return [
    joinButton(session, seen),
    leaveButton(session, seen),
    detailsButton(session, seen),
    calendarButton(session, seen),
  ]
}

/** Registers, waits or lets in, by the time of the press. */
export function joinButton({ id }: Pick<Session, 'id'>, { words }: InWords): Extract<Button, { action: string }> {
  return { label: words.common.buttons.join, action: encode({ type: 'join', sessionId: id }), tone: 'primary' }
}

/** Gives the place up. */
export function leaveButton({ id }: Pick<Session, 'id'>, { words }: InWords): Button {
  return { label: words.common.buttons.leave, action: encode({ type: 'leave', sessionId: id }) }
}

/** Everything about the session, for the one who presses. */
export function detailsButton({ id }: Pick<Session, 'id'>, { words }: InWords): Button {
  return { label: words.common.buttons.details, action: encode({ type: 'details', sessionId: id }) }
}

/** Hands the session over as a calendar file. */
export function calendarButton({ id }: Pick<Session, 'id'>, { words }: InWords): Button {
  return { label: words.common.buttons.calendar, action: encode({ type: 'calendar', sessionId: id }) }
}

/** Says that what was recorded of the one who presses is wrong. */
export function disputeButton({ id }: Pick<Session, 'id'>, { words }: InWords): Button {
  return { label: words.common.buttons.dispute, action: encode({ type: 'dispute', sessionId: id }) }
}
