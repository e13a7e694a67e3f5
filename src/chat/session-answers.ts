import type { SessionAction } from './action-names.ts'
import type { SessionAnswer } from './ask.ts'
import { assignForm } from './change/assign.ts'
import { editForm, editRoomForm } from './change/edit.ts'
import { rescheduleForm } from './change/reschedule.ts'
import { backup } from './verbs/backup.ts'
import { calendar } from './verbs/calendar.ts'
import { cancel, cancelForm } from './verbs/cancel.ts'
import { confirm } from './verbs/confirm.ts'
import { dispute } from './verbs/dispute.ts'
import { end } from './verbs/end.ts'
import { extend } from './verbs/extend.ts'
import { away, here, hostAgain, takeOver, takeOverAnyway } from './verbs/hosting.ts'
import { info } from './verbs/info.ts'
import { invite, inviteForm } from './verbs/invite.ts'
import { join } from './verbs/join.ts'
import { leave } from './verbs/leave.ts'
import { mark, markForm } from './verbs/mark.ts'
import { remindersOff, remindersOn } from './verbs/reminders.ts'
import { reopen } from './verbs/reopen.ts'
import { joinAll, leaveAll } from './verbs/series.ts'
import { start } from './verbs/start.ts'

/** What answers each press and form about one session, but for its two menus. */
export const SESSION_ANSWERS: Readonly<Record<Exclude<SessionAction, 'mark-menu' | 'manage-menu'>, SessionAnswer>> = {
  join,
  leave,
  'join-all': joinAll,
  'leave-all': leaveAll,
  details: info,
  calendar,
  start,
  end,
  extend,
  reopen,
  'edit-form': editForm,
  'edit-room-form': editRoomForm,
  'reschedule-form': rescheduleForm,
  'assign-form': assignForm,
  'cancel-form': cancelForm,
  cancel,
  'mark-form': markForm,
  mark,
  'confirm-claims': (ask, { sessionId }) => confirm(ask, { sessionId, personId: null }),
  'invite-form': inviteForm,
  invite,
  dispute,
  'reminders-off': remindersOff,
  'reminders-on': remindersOn,
  away,
  'host-again': hostAgain,
  'take-over': takeOver,
  'take-over-anyway': takeOverAnyway,
  here,
  backup,
}
