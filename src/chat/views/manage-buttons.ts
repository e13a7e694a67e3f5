import type { SessionId } from '../../domain/ids.ts'
import { encode } from '../action.ts'
import type { SessionAction } from '../action-names.ts'
import type { ManageChoice } from '../manage-choices.ts'
import { MANAGE_CHOICES } from '../manage-choices.ts'
import type { Block, Button } from '../view.ts'
import type { InWords } from '../words/basics.ts'
import type { Seen } from './seen.ts'

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

/** The button of one such action. */
export function manageButton(sessionId: SessionId, action: ManageAction, { words }: Pick<Seen, 'words'>): Button {
  const label = words.manage.buttons[LABELS[action]]
  const tone = TONES[action]
  const button = { label, action: encode({ type: action, sessionId }) }
  return tone === undefined ? button : { ...button, tone }
}

/** **Manage**: what of it can be done now, most of it behind a form. */
export function manageMenu(
  sessionId: SessionId,
  of: { readonly can: Readonly<Record<CanManage, boolean>>; readonly seen: Pick<Seen, 'words'> },
): readonly Block[] {
  const { manage, hosting } = of.seen.words
  const labels = { ...manage.buttons, ...hosting.buttons }
  const options = MANAGE_CHOICES.filter((choice) => of.can[CHOICES[choice].needs]).map((choice) => ({
    label: labels[CHOICES[choice].label],
    value: choice,
  }))
  if (options.length === 0) return []
  return [{ type: 'menu', action: encode({ type: 'manage-menu', sessionId }), placeholder: manage.menu, options }]
}

type CanManage = 'edit' | 'reschedule' | 'assign' | 'cancel' | 'away' | 'hostAgain' | 'useBackup'
type Labels = Seen['words']['manage']['buttons'] & Seen['words']['hosting']['buttons']

const CHOICES: Readonly<Record<ManageChoice, { readonly needs: CanManage; readonly label: keyof Labels }>> = {
  'edit-form': { needs: 'edit', label: 'edit' },
  'edit-room-form': { needs: 'edit', label: 'room' },
  'reschedule-form': { needs: 'reschedule', label: 'reschedule' },
  'assign-form': { needs: 'assign', label: 'assign' },
  backup: { needs: 'useBackup', label: 'backup' },
  away: { needs: 'away', label: 'away' },
  'host-again': { needs: 'hostAgain', label: 'hostAgain' },
  'cancel-form': { needs: 'cancel', label: 'cancel' },
}

/** Opens the first page of who is registered and who came. */
export function attendeesButton(sessionId: SessionId, { words }: InWords): Button {
  return { label: words.common.buttons.attendees, action: encode({ type: 'attendees', sessionId, page: 0 }) }
}

const LABELS = {
  start: 'start',
  end: 'end',
  extend: 'extend',
  reopen: 'reopen',
  'edit-form': 'edit',
  'edit-room-form': 'room',
  'reschedule-form': 'reschedule',
  'assign-form': 'assign',
  'cancel-form': 'cancel',
  'mark-form': 'mark',
  'invite-form': 'invite',
  'confirm-claims': 'confirmClaims',
} as const satisfies { readonly [action in ManageAction]: keyof Seen['words']['manage']['buttons'] }

const TONES: Readonly<Partial<Record<ManageAction, 'primary' | 'danger'>>> = {
  start: 'primary',
  'cancel-form': 'danger',
}
