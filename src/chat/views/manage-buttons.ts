import type { SessionId } from '../../domain/ids.ts'
import type { SessionAction } from '../action.ts'
import { encode } from '../action.ts'
import type { Button } from '../view.ts'

/** What only a session's mentor and admins may do, with the words on each button. */
export type ManageAction = Extract<
  SessionAction,
  'start' | 'end' | 'extend' | 'reopen' | 'cancel-form' | 'mark-form' | 'invite-form' | 'confirm-claims'
>

/** The button of one such action. What opens a form ends in an ellipsis. */
export function manageButton(sessionId: SessionId, action: ManageAction): Button {
  const label = LABELS[action]
  const tone = TONES[action]
  const button = { label, action: encode({ type: action, sessionId }) }
  return tone === undefined ? button : { ...button, tone }
}

/** Opens the first page of who is registered and who came. */
export function attendeesButton(sessionId: SessionId): Button {
  return { label: 'Attendees', action: encode({ type: 'attendees', sessionId, page: 0 }) }
}

const LABELS: Readonly<Record<ManageAction, string>> = {
  start: 'Start',
  end: 'End',
  extend: '+15 min',
  reopen: 'Reopen',
  'cancel-form': 'Cancel session…',
  'mark-form': 'Mark…',
  'invite-form': 'Invite…',
  'confirm-claims': 'Confirm all',
}

const TONES: Readonly<Partial<Record<ManageAction, 'primary' | 'danger'>>> = {
  start: 'primary',
  'cancel-form': 'danger',
}
