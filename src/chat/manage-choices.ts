/** What stands in the menu **Manage**. */
export const MANAGE_CHOICES = [
  'edit-form',
  'edit-room-form',
  'reschedule-form',
  'assign-form',
  'backup',
  'away',
  'host-again',
  'cancel-form',
] as const
/** One of them. */
export type ManageChoice = (typeof MANAGE_CHOICES)[number]
