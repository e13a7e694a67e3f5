/**
 * What a button, menu or form means, as a short string that survives restarts, upgrades and years (DESIGN, decision 4). The
 * string is `VERSION:TYPE:PART:…`; a later meaning gets a new version, an old one stays decodable. Nothing in it is trusted:
 * whoever presses is authorised anew, and an id that names nothing of their organization finds nothing.
 *
 * @module
 */
import type { PersonId, ProposalId, SessionId } from '../domain/ids.ts'
import type { Mark } from '../domain/words.ts'
import type { SessionFilter } from '../usecases/ports.ts'
import { CODECS, type Coded, type CodedType } from './action-codecs.ts'
import type { EditPage, OwnForm, PickGoal, PlainAction, SessionAction } from './action-names.ts'
import { PLAIN_ACTIONS, SESSION_ACTIONS } from './action-names.ts'
import { isId, isOneOf } from './action-parts.ts'
import type { UseBackupAction } from './hosting-action.ts'
import type { FindAction, ListAction, Show } from './list-action.ts'
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

function parts(action: Action): readonly string[] {
  if (isCoded(action)) return codedParts(action.type, action)
  if ('sessionId' in action) return [action.sessionId]
  if ('segmentId' in action) return [action.segmentId]
  return 'proposalId' in action ? [action.proposalId] : []
}

function codedParts<T extends CodedType>(type: T, action: Coded[T]): readonly string[] {
  return CODECS[type].parts(action)
}

function read(type: string, rest: readonly string[]): Action | null {
  if (isCodedType(type)) return CODECS[type].read(rest)
  const [id = ''] = rest
  if (isOneOf(SESSION_ACTIONS, type)) return isId(id, 'ses') ? { type, sessionId: id } : null
  if (isOneOf(PLAIN_ACTIONS, type)) return { type }
  if (isOneOf(PROPOSAL_ACTIONS, type)) return isId(id, 'prp') ? { type, proposalId: id } : null
  if (isOneOf(CHANGE_ACTIONS, type)) return isId(id, 'prp') ? { type, proposalId: id } : null
  if (isOneOf(SETTINGS_ACTIONS, type)) return isId(id, 'prp') ? { type, proposalId: id } : null
  return readSegmentAction(type, id)
}

function isCoded(action: Action): action is Coded[CodedType] {
  return isCodedType(action.type)
}

function isCodedType(type: string): type is CodedType {
  return Object.hasOwn(CODECS, type)
}
