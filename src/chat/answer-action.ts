import type { SegmentId, SessionId } from '../domain/ids.ts'
import type { Action, PickGoal, SessionAction } from './action.ts'
import { readChosenSession, SESSION_ACTIONS } from './action.ts'
import type { Ask, SessionAnswer } from './ask.ts'
import { refuse, textOf } from './ask.ts'
import { assignForm, assignSubmitted } from './change/assign.ts'
import { changeStep } from './change/change-steps.ts'
import { editForm, editRoomForm, editSubmitted } from './change/edit.ts'
import { rescheduleForm, rescheduleSubmitted } from './change/reschedule.ts'
import { openCreateForm } from './create/create.ts'
import { createFirst, createStep } from './create/create-steps.ts'
import type { FormValues } from './form.ts'
import { readFindChoice, SHOWS } from './list-action.ts'
import { MANAGE_CHOICES } from './manage-choices.ts'
import { CHANGE_ACTIONS, PROPOSAL_ACTIONS } from './proposal-action.ts'
import type { Reply } from './reply.ts'
import { isSegmentAction } from './segment-action.ts'
import { attendeesPage } from './verbs/attendees.ts'
import { backup, useBackup } from './verbs/backup.ts'
import { calendar } from './verbs/calendar.ts'
import { cancel, cancelForm } from './verbs/cancel.ts'
import { link, linkForm, linkSubmitted } from './verbs/codes.ts'
import { confirm } from './verbs/confirm.ts'
import { dispute } from './verbs/dispute.ts'
import { doctor } from './verbs/doctor.ts'
import { end } from './verbs/end.ts'
import { extend } from './verbs/extend.ts'
import { help } from './verbs/help.ts'
import { attention, today } from './verbs/home.ts'
import { away, here, hostAgain, takeOver, takeOverAnyway } from './verbs/hosting.ts'
import { info } from './verbs/info.ts'
import { invite, inviteForm } from './verbs/invite.ts'
import { join } from './verbs/join.ts'
import { leave } from './verbs/leave.ts'
import { mark, markAs, markForm, markPerson } from './verbs/mark.ts'
import { changeSettings, changeZone, me } from './verbs/me.ts'
import { openSettings, settingsSubmitted } from './verbs/organization-settings.ts'
import { exportMine, forgetForm, forgetMe } from './verbs/own-data.ts'
import { openOwn, ownSubmitted } from './verbs/own-settings.ts'
import { remindersOff, remindersOn } from './verbs/reminders.ts'
import { reopen } from './verbs/reopen.ts'
import { roleList } from './verbs/roles.ts'
import { segmentStep } from './verbs/segment-steps.ts'
import { segmentChosen, segmentList } from './verbs/segments.ts'
import { joinAll, leaveAll } from './verbs/series.ts'
import { findForm, findPage, findSent, sessionsPage } from './verbs/sessions.ts'
import { emailCodeForm, emailForm } from './verbs/settings-forms.ts'
import { settingsStep } from './verbs/settings-steps.ts'
import { start } from './verbs/start.ts'

/** A decoded press, choice or submitted form: what was chosen from a menu, and what stood in the form. */
export type Pressed = { readonly action: Action; readonly chosen: string | null; readonly values: FormValues }

/** Answers a press, a choice or a submitted form. Who did it is authorised by each use case anew. */
export function answerAction(ask: Ask, { action, chosen, values }: Pressed): Promise<Reply> {
  if (isSessionAction(action)) {
    if (action.type === 'mark-menu') return markPerson(ask, { sessionId: action.sessionId, personId: chosen ?? '' })
    if (action.type === 'manage-menu') return answerManage(ask, { sessionId: action.sessionId, chosen })
    return SESSION_ANSWERS[action.type](ask, { sessionId: action.sessionId, input: values })
  }
  if (isProposalAction(action)) return createStep(ask, { ...action, values })
  if (isChangeAction(action)) return changeStep(ask, action)
  if (isSegmentAction(action)) return segmentStep(ask, { ...action, values })
  switch (action.type) {
    case 'edit':
      return editSubmitted(ask, { ...action, values })
    case 'settings-form':
      return openSettings(ask, 'first')
    case 'settings-provider-form':
      return openSettings(ask, 'second')
    case 'settings':
      return settingsSubmitted(ask, { ...action, values })
    case 'own':
      return ownSubmitted(ask, { ...action, values })
    case 'settings-now':
    case 'own-now':
      return settingsStep(ask, action)
    case 'reschedule':
      return rescheduleSubmitted(ask, { ...action, values })
    case 'assign':
      return assignSubmitted(ask, { ...action, values })
    case 'use-backup':
      return useBackup(ask, action)
    case 'attendees':
      return attendeesPage(ask, action)
    case 'mark-person':
      return markPerson(ask, action)
    case 'mark-as':
      return markAs(ask, action)
    case 'confirm-claim':
      return confirm(ask, action)
    case 'list':
      return sessionsPage(ask, action)
    case 'list-menu':
      return sessionsPage(ask, { show: SHOWS.find((show) => show === chosen) ?? 'upcoming', after: null })
    case 'find':
      return findPage(ask, action)
    case 'find-sent':
      return findSent(ask, { ...action, values })
    case 'find-menu': {
      if (chosen === 'home') return today(ask)
      if (chosen === 'find-form') return findForm(ask, action)
      const chosenList = readFindChoice(chosen, action)
      return chosenList === null ? answerUnknown(ask) : findPage(ask, { ...chosenList, after: null })
    }
    case 'pick':
      return answerPick(ask, { goal: action.goal, sessionId: readChosenSession(chosen) })
    case 'segment-menu':
      return segmentChosen(ask, (chosen ?? '') as SegmentId)
    case 'segment-list':
      return segmentList(ask, {})
    case 'role-list':
      return roleList(ask, {})
    case 'create-form':
      return openCreateForm(ask)
    case 'create-first':
      return createFirst(ask, values)
    case 'help':
      return help(ask, {})
    case 'me':
      return me(ask, {})
    case 'zone-form':
      return openOwn(ask, 'zone')
    case 'zone':
      return changeZone(ask, textOf(values.zone) ?? '')
    case 'reminders-form':
      return openOwn(ask, 'reminders')
    case 'reminders':
      // A field left empty is absent: as everyone here.
      return changeSettings(ask, { reminders: 'default', ...values })
    case 'reach-menu':
      return changeSettings(ask, { via: chosen ?? '' })
    case 'email-form':
      return emailForm(ask)
    case 'email-code-form':
      return emailCodeForm(ask)
    case 'email':
      return changeSettings(ask, { email: textOf(values.email) ?? '' })
    case 'email-code':
      return changeSettings(ask, { code: textOf(values.code) ?? '' })
    case 'home':
      return today(ask)
    case 'attention':
      return attention(ask)
    case 'link':
      return link(ask, {})
    case 'link-form':
      return linkForm(ask)
    case 'link-code':
      return linkSubmitted(ask, values)
    case 'export-own':
      return exportMine(ask)
    case 'forget-form':
      return forgetForm(ask)
    case 'forget':
      return forgetMe(ask, { ...action, values })
    case 'doctor':
      return doctor(ask, {})
  }
}

/** The answer to a press that we do not know: forged, or of a version that is gone. */
export async function answerUnknown(ask: Ask): Promise<Reply> {
  return refuse(ask, { code: 'action_unknown' })
}

const SESSION_ANSWERS: Readonly<Record<Exclude<SessionAction, 'mark-menu' | 'manage-menu'>, SessionAnswer>> = {
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

function isSessionAction(action: Action): action is Extract<Action, { type: SessionAction }> {
  return (SESSION_ACTIONS as readonly string[]).includes(action.type)
}

function isProposalAction(action: Action): action is Extract<Action, { type: (typeof PROPOSAL_ACTIONS)[number] }> {
  return (PROPOSAL_ACTIONS as readonly string[]).includes(action.type)
}

function isChangeAction(action: Action): action is Extract<Action, { type: (typeof CHANGE_ACTIONS)[number] }> {
  return (CHANGE_ACTIONS as readonly string[]).includes(action.type)
}

/** Does, or opens, what was chosen from **Manage**. */
function answerManage(
  ask: Ask,
  { sessionId, chosen }: { readonly sessionId: SessionId; readonly chosen: string | null },
): Promise<Reply> {
  const choice = MANAGE_CHOICES.find((known) => known === chosen)
  return choice === undefined ? answerUnknown(ask) : SESSION_ANSWERS[choice](ask, { sessionId, input: {} })
}

/** Does to the session that was chosen what the menu was for. */
function answerPick(
  ask: Ask,
  picked: { readonly goal: PickGoal; readonly sessionId: SessionId | null },
): Promise<Reply> {
  const { goal, sessionId } = picked
  if (sessionId === null) return answerUnknown(ask)
  if (goal === 'attendees') return attendeesPage(ask, { sessionId, page: 0 })
  return SESSION_ANSWERS[goal](ask, { sessionId, input: {} })
}
