import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import { isOver } from '../session-words.ts'
import type { Button } from '../view.ts'

/** The buttons of a card, as fit what can still be done: no Join once it is over or cancelled. */
export function sessionButtons(session: Session, now: Date): readonly Button[] {
  if (isOver(session, now)) return [detailsButton(session)]
  return [joinButton(session), leaveButton(session), detailsButton(session), calendarButton(session)]
}

/** Registers, waits or lets in, by the time of the press. */
export function joinButton({ id }: Pick<Session, 'id'>): Extract<Button, { action: string }> {
  return { label: 'Join', action: encode({ type: 'join', sessionId: id }), tone: 'primary' }
}

/** Gives the place up. */
export function leaveButton({ id }: Pick<Session, 'id'>): Button {
  return { label: "Can't go", action: encode({ type: 'leave', sessionId: id }) }
}

/** Everything about the session, for the one who presses. */
export function detailsButton({ id }: Pick<Session, 'id'>): Button {
  return { label: 'Details', action: encode({ type: 'details', sessionId: id }) }
}

/** Hands the session over as a calendar file. */
export function calendarButton({ id }: Pick<Session, 'id'>): Button {
  return { label: 'Add to calendar', action: encode({ type: 'calendar', sessionId: id }) }
}

/** Says that what was recorded of the one who presses is wrong. */
export function disputeButton({ id }: Pick<Session, 'id'>): Button {
  return { label: "That's wrong", action: encode({ type: 'dispute', sessionId: id }) }
}
