import type { SessionId } from '../../domain/ids.ts'
import type { SessionAction } from '../action.ts'
import { encode } from '../action.ts'
import type { ManageChoice } from '../manage-choices.ts'
import { MANAGE_CHOICES } from '../manage-choices.ts'
import type { Block, Button } from '../view.ts'
import type { InWords } from '../words/basics.ts'

/** What only a session's mentor and admins may do, with the words on each button. */
export type ManageAction = Extract<
  SessionAction,
  | 'start'
  | 'end'
  | 'extend'
  | 'reopen'
  | 'edit-form'
  | 'edit-room-form'
  | 'reschedule-form'
  | 'assign-form'
  | 'cancel-form'
  | 'mark-form'
  | 'invite-form'
  | 'confirm-claims'
>

/** The button of one such action. What opens a form ends in an ellipsis. */
export function manageButton(sessionId: SessionId, action: ManageAction): Button {
  const label = LABELS[action]
  const tone = TONES[action]
  const button = { label, action: encode({ type: action, sessionId }) }
  return tone === undefined ? button : { ...button, tone }
}

/** **Manage**: what of it can be done now, each behind a form. */
export function manageMenu(sessionId: SessionId, can: Readonly<Record<CanManage, boolean>>): readonly Block[] {
  const options = MANAGE_CHOICES.filter((choice) => can[NEEDED[choice]]).map((choice) => ({
    label: LABELS[choice],
    value: choice,
  }))
  if (options.length === 0) return []
  return [{ type: 'menu', action: encode({ type: 'manage-menu', sessionId }), placeholder: 'Manage', options }]
}

type CanManage = 'edit' | 'reschedule' | 'assign' | 'cancel'

const NEEDED: Readonly<Record<ManageChoice, CanManage>> = {
  'edit-form': 'edit',
  'edit-room-form': 'edit',
  'reschedule-form': 'reschedule',
  'assign-form': 'assign',
  'cancel-form': 'cancel',
}

/** Opens the first page of who is registered and who came. */
export function attendeesButton(sessionId: SessionId, { words }: InWords): Button {
  return { label: words.common.buttons.attendees, action: encode({ type: 'attendees', sessionId, page: 0 }) }
}

const LABELS: Readonly<Record<ManageAction, string>> = {
  start: 'Start',
  end: 'End',
  extend: '+15 min',
  reopen: 'Reopen',
  'edit-form': 'Edit…',
  'edit-room-form': 'Room and channel…',
  'reschedule-form': 'Reschedule…',
  'assign-form': 'Assign a mentor…',
  'cancel-form': 'Cancel session…',
  'mark-form': 'Mark…',
  'invite-form': 'Invite…',
  'confirm-claims': 'Confirm all',
}

const TONES: Readonly<Partial<Record<ManageAction, 'primary' | 'danger'>>> = {
  start: 'primary',
  'cancel-form': 'danger',
}
