/**
 * What a button, menu or form means, as a short string that survives restarts, upgrades and years (DESIGN, decision 4). The
 * string is `VERSION:TYPE:PART:…`; a later meaning gets a new version, an old one stays decodable. Nothing in it is trusted:
 * whoever presses is authorised anew, and an id that names nothing of their organization finds nothing.
 *
 * @module
 */
import type { PersonId, ProposalId, SessionId } from '../domain/ids.ts'
import type { Mark } from '../domain/words.ts'
import { MARKS } from '../domain/words.ts'
import type { SessionFilter } from '../usecases/ports.ts'
import type { EditPage, OwnForm, PickGoal, PlainAction, SessionAction } from './action-names.ts'
import { EDIT_PAGES, OWN_FORMS, PICK_GOALS, PLAIN_ACTIONS, SESSION_ACTIONS } from './action-names.ts'
import { instantText, isId, isOneOf, readInstant } from './action-parts.ts'
import type { UseBackupAction } from './hosting-action.ts'
import { readUseBackup } from './hosting-action.ts'
import type { FindAction, ListAction, Show } from './list-action.ts'
import { cursorParts, filterParts, readFilter, readFind, readList, SHOWS } from './list-action.ts'
import type { ChangeAction, ProposalAction, SettingsAction } from './proposal-action.ts'
import { CHANGE_ACTIONS, PROPOSAL_ACTIONS, SETTINGS_ACTIONS } from './proposal-action.ts'
import type { SegmentAction } from './segment-action.ts'
import { readSegmentAction } from './segment-action.ts'

/** Every meaning of a press, a choice and a submitted form. */
export type Action =
  | { readonly type: SessionAction; readonly sessionId: SessionId }
  | { readonly type: PlainAction }
  | { readonly type: ProposalAction; readonly proposalId: ProposalId }
  | { readonly type: ChangeAction; readonly proposalId: ProposalId }
  | { readonly type: SettingsAction; readonly proposalId: ProposalId }
  /** A page of the form that changes a session, submitted; `shown` are fingerprints of what stood in its fields at first. */
  | { readonly type: 'edit'; readonly sessionId: SessionId; readonly page: EditPage; readonly shown: string }
  /** A page of an organization's settings, submitted; `shown` as with `edit`. */
  | { readonly type: 'settings'; readonly page: EditPage; readonly shown: string }
  /** A form of one's own settings, submitted; `shown` as with `edit`. */
  | { readonly type: 'own'; readonly form: OwnForm; readonly shown: string }
  /** The form that moves a session, submitted, and when the session was as the form was opened. */
  | { readonly type: 'reschedule'; readonly sessionId: SessionId; readonly startTime: Date; readonly endTime: Date }
  /** The form that hands a session to somebody, submitted, and who hosted it as the form was opened. */
  | { readonly type: 'assign'; readonly sessionId: SessionId; readonly mentorId: PersonId | null }
  /** `page` counts from 0. */
  | { readonly type: 'attendees'; readonly sessionId: SessionId; readonly page: number }
  /** One person chosen: shows the marks as buttons. */
  | { readonly type: 'mark-person'; readonly sessionId: SessionId; readonly personId: PersonId }
  | { readonly type: 'mark-as'; readonly sessionId: SessionId; readonly personId: PersonId; readonly as: Mark }
  /** One person's claim, settled as attended. */
  | { readonly type: 'confirm-claim'; readonly sessionId: SessionId; readonly personId: PersonId }
  /** The question whether that person wants to be forgotten, answered. */
  | { readonly type: 'forget'; readonly personId: PersonId }
  | ListAction
  | FindAction
  /** The form that asks what to look for in a list, submitted. */
  | { readonly type: 'find-sent'; readonly show: Show }
  /** A menu of lists and filters: its `value` is a `show`, a segment's or a mentor's id, `all` for no filter, `filters` to be offered some, `find-form` for a form, `home` for one's day. */
  | { readonly type: 'find-menu'; readonly show: Show; readonly filter: SessionFilter }
  | SegmentAction
  | UseBackupAction
  /** A menu of sessions whose `value` is a session's id. */
  | { readonly type: 'pick'; readonly goal: PickGoal }

/** The string that stands for an action, at most 100 characters. */
export function encode(action: Action): string {
  return [VERSION, action.type, ...parts(action)].join(':')
}

/** The action that a string stands for; null for anything that {@link encode} never made: forged, or of an unknown version. */
export function decode(id: string): Action | null {
  if (id.length > MOST) return null
  const [version, type, ...rest] = id.split(':')
  if (version !== VERSION || type === undefined) return null
  const action = read(type, rest)
  return action !== null && encode(action) === id ? action : null
}

/** The session that was chosen from a menu, or null where that is no session's id. */
export function readChosenSession(value: string | null): SessionId | null {
  return value !== null && isId(value, 'ses') ? value : null
}

const VERSION = '1'
const MOST = 100

/** Stands for no person. */
const NOBODY = 'none'

function parts(action: Action): readonly string[] {
  switch (action.type) {
    case 'attendees':
      return [action.sessionId, String(action.page)]
    case 'mark-person':
    case 'confirm-claim':
      return [action.sessionId, action.personId]
    case 'mark-as':
      return [action.sessionId, action.personId, action.as]
    case 'edit':
      return [action.sessionId, action.page, action.shown]
    case 'settings':
      return [action.page, action.shown]
    case 'own':
      return [action.form, action.shown]
    case 'reschedule':
      return [action.sessionId, instantText(action.startTime), instantText(action.endTime)]
    case 'assign':
      return [action.sessionId, action.mentorId ?? NOBODY]
    case 'forget':
      return [action.personId]
    case 'list':
      return action.after === null ? [action.show] : [action.show, instantText(action.after.startTime), action.after.id]
    case 'find':
      return [action.show, ...cursorParts(action.after), ...filterParts(action.filter)]
    case 'find-sent':
      return [action.show]
    case 'find-menu':
      return [action.show, ...filterParts(action.filter)]
    case 'use-backup':
      return [action.sessionId, action.shown]
    case 'pick':
      return [action.goal]
    default:
      if ('sessionId' in action) return [action.sessionId]
      if ('segmentId' in action) return [action.segmentId]
      return 'proposalId' in action ? [action.proposalId] : []
  }
}

function read(type: string, rest: readonly string[]): Action | null {
  const [first = '', second = '', third = ''] = rest
  if (isOneOf(SESSION_ACTIONS, type)) return isId(first, 'ses') ? { type, sessionId: first } : null
  if (isOneOf(PLAIN_ACTIONS, type)) return { type }
  if (isOneOf(PROPOSAL_ACTIONS, type)) return isId(first, 'prp') ? { type, proposalId: first } : null
  if (isOneOf(CHANGE_ACTIONS, type)) return isId(first, 'prp') ? { type, proposalId: first } : null
  if (isOneOf(SETTINGS_ACTIONS, type)) return isId(first, 'prp') ? { type, proposalId: first } : null
  switch (type) {
    case 'edit':
      return isId(first, 'ses') && isOneOf(EDIT_PAGES, second) && /^[0-9a-z_]{1,40}$/.test(third)
        ? { type, sessionId: first, page: second, shown: third }
        : null
    case 'settings':
      return isOneOf(EDIT_PAGES, first) && /^[0-9a-z]{1,40}$/.test(second) ? { type, page: first, shown: second } : null
    case 'own':
      return isOneOf(OWN_FORMS, first) && /^[0-9a-z]{1,40}$/.test(second) ? { type, form: first, shown: second } : null
    case 'reschedule':
      return readMove(first, { start: second, end: third })
    case 'assign':
      if (!isId(first, 'ses')) return null
      if (third === '' && second === NOBODY) return { type, sessionId: first, mentorId: null }
      return isId(second, 'per') ? { type, sessionId: first, mentorId: second } : null
    case 'attendees':
      return isId(first, 'ses') && /^\d{1,4}$/.test(second) ? { type, sessionId: first, page: Number(second) } : null
    case 'mark-person':
    case 'confirm-claim':
      return isId(first, 'ses') && isId(second, 'per') ? { type, sessionId: first, personId: second } : null
    case 'mark-as':
      return isId(first, 'ses') && isId(second, 'per') && isOneOf(MARKS, third)
        ? { type, sessionId: first, personId: second, as: third }
        : null
    case 'forget':
      return isId(first, 'per') ? { type, personId: first } : null
    case 'list':
      return readList(first, rest)
    case 'find':
      return readFind(first, rest)
    case 'find-sent':
      return isOneOf(SHOWS, first) ? { type, show: first } : null
    case 'find-menu': {
      const filter = readFilter(rest.slice(1))
      return isOneOf(SHOWS, first) && filter !== null ? { type, show: first, filter } : null
    }
    case 'use-backup':
      return readUseBackup(rest)
    case 'pick':
      return isOneOf(PICK_GOALS, first) ? { type, goal: first } : null
    default:
      return readSegmentAction(type, first)
  }
}

function readMove(sessionId: string, times: { readonly start: string; readonly end: string }): Action | null {
  const [startTime, endTime] = [readInstant(times.start), readInstant(times.end)]
  if (!isId(sessionId, 'ses') || startTime === null || endTime === null) return null
  return { type: 'reschedule', sessionId, startTime, endTime }
}
