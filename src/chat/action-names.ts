/**
 * The names of what can be pressed, chosen and sent, as lists.
 *
 * @module
 */
import { HOSTING_ACTIONS } from './hosting-action.ts'

/**
 * What is done with one session by its id alone. Those ending in `-form` open a form, whose submission is the action without
 * the ending. `manage-menu` is a menu whose `value` is one of `MANAGE_CHOICES` (`manage-choices.ts`). `dispute` is **That's wrong**; reminders stand here since a direct message knows its organization by the session alone. `mark-menu` is a menu of people whose `value` is a person's id; `confirm-claims` settles all claims as attended. `join-all` and
 * `leave-all` are about the series that the session is of.
 */
export const SESSION_ACTIONS = [
  'join',
  'leave',
  'join-all',
  'leave-all',
  'details',
  'calendar',
  'start',
  'end',
  'extend',
  'reopen',
  'edit-form',
  'edit-room-form',
  'reschedule-form',
  'assign-form',
  'manage-menu',
  'cancel-form',
  'cancel',
  'mark-form',
  'mark',
  'mark-menu',
  'confirm-claims',
  'invite-form',
  'invite',
  'dispute',
  'reminders-off',
  'reminders-on',
  ...HOSTING_ACTIONS,
] as const
/** What can be done with one session. */
export type SessionAction = (typeof SESSION_ACTIONS)[number]

/**
 * What needs no argument. `create-form` opens create's first page empty and `create-first` is its
 * submission where nothing waits yet; `zone-form` asks for the person's zone and `zone` is
 * its submission, as with the other `-form`s; `list-menu`, `segment-menu` and `reach-menu` are menus whose `value` is a `show` of
 * `/sessions`, a segment's id and a way to be told.
 */
export const PLAIN_ACTIONS = [
  'help',
  'me',
  'zone-form',
  'zone',
  'reminders-form',
  'reminders',
  'reach-menu',
  'email-form',
  'email',
  'email-code-form',
  'email-code',
  'link',
  'link-form',
  'link-code',
  'export-own',
  'home',
  'attention',
  'forget-form',
  'doctor',
  'settings-form',
  'settings-provider-form',
  'create-form',
  'create-first',
  'list-menu',
  'segment-list',
  'segment-menu',
  'role-list',
] as const
/** What can be done without naming anything. */
export type PlainAction = (typeof PLAIN_ACTIONS)[number]

/** The pages of the form that changes a session. */
export const EDIT_PAGES = ['first', 'second'] as const
/** One of them. */
export type EditPage = (typeof EDIT_PAGES)[number]

/** The forms of one's own settings that change them at once. */
export const OWN_FORMS = ['zone', 'reminders'] as const
/** One of them. */
export type OwnForm = (typeof OWN_FORMS)[number]

/** What can be done with a session that is chosen from a menu. */
export const PICK_GOALS = [
  'details',
  'edit-form',
  'reschedule-form',
  'assign-form',
  'cancel-form',
  'start',
  'end',
  'attendees',
  'mark-form',
  'invite-form',
] as const
/** What a menu of sessions is for. */
export type PickGoal = (typeof PICK_GOALS)[number]
