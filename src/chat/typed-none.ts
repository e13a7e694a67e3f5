/**
 * `none`, typed for what can be empty.
 *
 * @module
 */

/** Whether this was typed for that option to leave it empty; a form's field is left empty instead. */
export function isTypedNone(option: string, value: unknown): boolean {
  return EMPTIABLE.has(option) && typeof value === 'string' && value.trim().toLowerCase() === 'none'
}

const EMPTIABLE: ReadonlySet<string> = new Set(['description', 'capacity', 'meeting_id', 'passcode', 'backup_link'])
