import type { SessionId } from '../domain/ids.ts'
import type { Action } from './action.ts'
import { readChosenSession } from './action.ts'
import type { PickGoal, SessionAction } from './action-names.ts'
import { PLAIN_ACTIONS, type PlainAction, SESSION_ACTIONS } from './action-names.ts'
import { isOneOf } from './action-parts.ts'
import type { Ask } from './ask.ts'
import { refuse } from './ask.ts'
import { assignSubmitted } from './change/assign.ts'
import { changeStep } from './change/change-steps.ts'
import { editSubmitted } from './change/edit.ts'
import { rescheduleSubmitted } from './change/reschedule.ts'
import { createStep } from './create/create-steps.ts'
import { readFindChoice } from './list-action.ts'
import { MANAGE_CHOICES } from './manage-choices.ts'
import { type Given, PLAIN_ANSWERS } from './plain-answers.ts'
import { CHANGE_ACTIONS, type ChangeAction, PROPOSAL_ACTIONS, type ProposalAction } from './proposal-action.ts'
import type { Reply } from './reply.ts'
import { isSegmentAction } from './segment-action.ts'
import { SESSION_ANSWERS } from './session-answers.ts'
import { attendeesPage } from './verbs/attendees.ts'
import { useBackup } from './verbs/backup.ts'
import { confirm } from './verbs/confirm.ts'
import { today } from './verbs/home.ts'
import { markAs, markPerson } from './verbs/mark.ts'
import { settingsSubmitted } from './verbs/organization-settings.ts'
import { forgetMe } from './verbs/own-data.ts'
import { ownSubmitted } from './verbs/own-settings.ts'
import { segmentStep } from './verbs/segment-steps.ts'
import { findForm, findPage, findSent, sessionsPage } from './verbs/sessions.ts'
import { settingsStep } from './verbs/settings-steps.ts'

/** A decoded press, choice or submitted form. */
export type Pressed = Given & { readonly action: Action }

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
  if (isPlainAction(action)) return PLAIN_ANSWERS[action.type](ask, { chosen, values })
  switch (action.type) {
    case 'edit':
      return editSubmitted(ask, { ...action, values })
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
    case 'forget':
      return forgetMe(ask, { ...action, values })
  }
}

/** The answer to a press that we do not know: forged, or of a version that is gone. */
export async function answerUnknown(ask: Ask): Promise<Reply> {
  return refuse(ask, { code: 'action_unknown' })
}

function isSessionAction(action: Action): action is Extract<Action, { type: SessionAction }> {
  return isOneOf(SESSION_ACTIONS, action.type)
}

function isPlainAction(action: Action): action is Extract<Action, { type: PlainAction }> {
  return isOneOf(PLAIN_ACTIONS, action.type)
}

function isProposalAction(action: Action): action is Extract<Action, { type: ProposalAction }> {
  return isOneOf(PROPOSAL_ACTIONS, action.type)
}

function isChangeAction(action: Action): action is Extract<Action, { type: ChangeAction }> {
  return isOneOf(CHANGE_ACTIONS, action.type)
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
