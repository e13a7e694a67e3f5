/**
 * What a press, or a submitted form, does with something that waits (DESIGN, decision 8): the action carries the id of its proposal.
 *
 * @module
 */

/**
 * The steps of create that carry what waits. Submitted forms: `create-page` is the first page of a proposal that is changed,
 * `create-more` the second, `create-room` the third, `create-repeat` how it repeats. Buttons: `create-change` opens the first page filled, `create-more-form`
 * `create-room-form` and `create-repeat-form` the others, `create-repeat-last` and `create-repeat-only` say what is meant by a
 * day that not every month has, `create-now` creates, `create-discard` forgets
 * what waits.
 */
export const PROPOSAL_ACTIONS = [
  'create-page',
  'create-change',
  'create-more-form',
  'create-more',
  'create-room-form',
  'create-room',
  'create-repeat-form',
  'create-repeat',
  'create-repeat-last',
  'create-repeat-only',
  'create-now',
  'create-discard',
] as const
/** What can be done with input that waits. */
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number]

/**
 * What can be done with a change of a session that waits: `edit-now` keeps one's own version of what somebody else changed too,
 * `edit-this`, `edit-following` and `edit-all` say how much of its series an edit is for, `move-now` moves it, and `move-change` opens the form again.
 */
export const CHANGE_ACTIONS = [
  'edit-now',
  'edit-this',
  'edit-following',
  'edit-all',
  'move-now',
  'move-change',
] as const
/** One of them. */
export type ChangeAction = (typeof CHANGE_ACTIONS)[number]

/** What can be done with settings that wait: `settings-now` keeps one's own version of what holds for everyone, `own-now` of one's own. */
export const SETTINGS_ACTIONS = ['settings-now', 'own-now'] as const
/** One of them. */
export type SettingsAction = (typeof SETTINGS_ACTIONS)[number]
