/**
 * How each action that carries more than one id is written into the parts of its string, and read from them.
 *
 * @module
 */
import { MARKS } from '../domain/words.ts'
import type { Action } from './action.ts'
import type { PlainAction, SessionAction } from './action-names.ts'
import { EDIT_PAGES, OWN_FORMS, PICK_GOALS } from './action-names.ts'
import { instantText, isId, isOneOf, readInstant } from './action-parts.ts'
import { readUseBackup } from './hosting-action.ts'
import { cursorParts, filterParts, readFilter, readFind, readList, SHOWS } from './list-action.ts'
import type { ChangeAction, ProposalAction, SettingsAction } from './proposal-action.ts'
import type { SegmentAction } from './segment-action.ts'

/** The types of those that have a codec: all but those that name nothing, or one session, segment or proposal alone. */
export type CodedType = Exclude<
  Action['type'],
  SessionAction | PlainAction | ProposalAction | ChangeAction | SettingsAction | SegmentAction['type']
>

/** The action of a type. */
export type Coded = { readonly [T in CodedType]: Extract<Action, { readonly type: T }> }

/** `read` answers null for parts that `parts` never wrote. */
type Codec<A> = {
  readonly parts: (action: A) => readonly string[]
  readonly read: (parts: readonly string[]) => A | null
}

/** Stands for no person. */
const NOBODY = 'none'

/** By type. */
export const CODECS: { readonly [T in CodedType]: Codec<Coded[T]> } = {
  edit: {
    parts: ({ sessionId, page, shown }) => [sessionId, page, shown],
    read: ([sessionId = '', page = '', shown = '']) =>
      isId(sessionId, 'ses') && isOneOf(EDIT_PAGES, page) && /^[0-9a-z_]{1,40}$/.test(shown)
        ? { type: 'edit', sessionId, page, shown }
        : null,
  },
  settings: {
    parts: ({ page, shown }) => [page, shown],
    read: ([page = '', shown = '']) =>
      isOneOf(EDIT_PAGES, page) && isPrint(shown) ? { type: 'settings', page, shown } : null,
  },
  own: {
    parts: ({ form, shown }) => [form, shown],
    read: ([form = '', shown = '']) =>
      isOneOf(OWN_FORMS, form) && isPrint(shown) ? { type: 'own', form, shown } : null,
  },
  reschedule: {
    parts: ({ sessionId, startTime, endTime }) => [sessionId, instantText(startTime), instantText(endTime)],
    read: ([sessionId = '', start = '', end = '']) => {
      const [startTime, endTime] = [readInstant(start), readInstant(end)]
      if (!isId(sessionId, 'ses') || startTime === null || endTime === null) return null
      return { type: 'reschedule', sessionId, startTime, endTime }
    },
  },
  assign: {
    parts: ({ sessionId, mentorId }) => [sessionId, mentorId ?? NOBODY],
    read: ([sessionId = '', mentorId = '']) => {
      if (!isId(sessionId, 'ses')) return null
      if (mentorId === NOBODY) return { type: 'assign', sessionId, mentorId: null }
      return isId(mentorId, 'per') ? { type: 'assign', sessionId, mentorId } : null
    },
  },
  attendees: {
    parts: ({ sessionId, page }) => [sessionId, String(page)],
    read: ([sessionId = '', page = '']) =>
      isId(sessionId, 'ses') && /^\d{1,4}$/.test(page) ? { type: 'attendees', sessionId, page: Number(page) } : null,
  },
  'mark-person': {
    parts: ({ sessionId, personId }) => [sessionId, personId],
    read: ([sessionId = '', personId = '']) =>
      isId(sessionId, 'ses') && isId(personId, 'per') ? { type: 'mark-person', sessionId, personId } : null,
  },
  'confirm-claim': {
    parts: ({ sessionId, personId }) => [sessionId, personId],
    read: ([sessionId = '', personId = '']) =>
      isId(sessionId, 'ses') && isId(personId, 'per') ? { type: 'confirm-claim', sessionId, personId } : null,
  },
  'mark-as': {
    parts: ({ sessionId, personId, as }) => [sessionId, personId, as],
    read: ([sessionId = '', personId = '', as = '']) =>
      isId(sessionId, 'ses') && isId(personId, 'per') && isOneOf(MARKS, as)
        ? { type: 'mark-as', sessionId, personId, as }
        : null,
  },
  forget: {
    parts: ({ personId }) => [personId],
    read: ([personId = '']) => (isId(personId, 'per') ? { type: 'forget', personId } : null),
  },
  list: {
    parts: ({ show, after }) => (after === null ? [show] : [show, instantText(after.startTime), after.id]),
    read: readList,
  },
  find: {
    parts: ({ show, after, filter }) => [show, ...cursorParts(after), ...filterParts(filter)],
    read: readFind,
  },
  'find-sent': {
    parts: ({ show }) => [show],
    read: ([show = '']) => (isOneOf(SHOWS, show) ? { type: 'find-sent', show } : null),
  },
  'find-menu': {
    parts: ({ show, filter }) => [show, ...filterParts(filter)],
    read: ([show = '', ...rest]) => {
      const filter = readFilter(rest)
      return isOneOf(SHOWS, show) && filter !== null ? { type: 'find-menu', show, filter } : null
    },
  },
  'use-backup': {
    parts: ({ sessionId, shown }) => [sessionId, shown],
    read: readUseBackup,
  },
  pick: {
    parts: ({ goal }) => [goal],
    read: ([goal = '']) => (isOneOf(PICK_GOALS, goal) ? { type: 'pick', goal } : null),
  },
}

/** Fingerprints of what stood in a form. */
function isPrint(text: string): boolean {
  return /^[0-9a-z]{1,40}$/.test(text)
}
