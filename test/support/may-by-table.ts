import { ROLES, type Role } from '../../src/domain/words.ts'
import type { AccessRow } from './access-row.ts'

/** Whether somebody may, as the table says it: by role in sessions not theirs, or as the session's mentor who is a student otherwise. */
export function mayByTable(
  { needs, ofSession }: Pick<AccessRow, 'needs' | 'ofSession'>,
  who: Role | 'its mentor',
): boolean {
  if (needs === 'all') return true
  if (who === 'its mentor') return ofSession && needs === 'its_mentor'
  return ROLES.indexOf(who) >= ROLES.indexOf(needs === 'its_mentor' ? 'admin' : needs)
}
