/**
 * What keeps a segment from being in step with the group that it is synced from. `gone`: there is no such group any more;
 * `members_intent` and `groups_scope`: the platform lets nobody be listed until that is switched on; `unreachable`: no answer;
 * `none_here`: the platform has no groups.
 */
export const GROUP_TROUBLES = ['gone', 'members_intent', 'groups_scope', 'unreachable', 'none_here'] as const
/** One of them. */
export type GroupTrouble = (typeof GROUP_TROUBLES)[number]
