/**
 * Who may do what: the column "who" of SPEC section 2, as data.
 *
 * @module
 */
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import { isAtLeast } from './role.ts'
import type { Role } from './words.ts'

/** What an action needs: `all` of the organization, at least a role, or `its_mentor` (an admin, or the mentor of this very session). */
export type Needs = 'all' | 'its_mentor' | 'mentor' | 'admin' | 'superadmin'

/** Every action and what it needs. */
export const ACCESS = {
  'list-sessions': 'all',
  'session-details': 'all',
  'join-session': 'all',
  'leave-session': 'all',
  'create-session': 'mentor',
  'assign-mentor': 'admin',
  'cannot-host': 'its_mentor',
  'host-again': 'its_mentor',
  'take-over': 'mentor',
  'use-backup': 'its_mentor',
  'edit-session': 'its_mentor',
  'reschedule-session': 'its_mentor',
  'cancel-session': 'its_mentor',
  'start-session': 'its_mentor',
  'end-session': 'its_mentor',
  'extend-session': 'its_mentor',
  'reopen-session': 'its_mentor',
  'list-attendees': 'its_mentor',
  'mark-attendance': 'its_mentor',
  'confirm-claims': 'its_mentor',
  'invite-person': 'its_mentor',
  'see-credentials': 'its_mentor',
  'create-segment': 'admin',
  'add-to-segment': 'admin',
  'remove-from-segment': 'admin',
  'list-segments': 'admin',
  'sync-segment': 'admin',
  'stop-sync': 'admin',
  'grant-role': 'admin',
  'revoke-role': 'admin',
  'list-roles': 'admin',
  'set-zone': 'all',
  'dispute-record': 'all',
  'read-doctor': 'admin',
  'read-attention': 'admin',
  'change-settings': 'admin',
  connect: 'superadmin',
  link: 'all',
} as const satisfies { readonly [action: string]: Needs }

/** The name of an action in `ACCESS`. */
export type AccessAction = keyof typeof ACCESS

/** Who wants to act: their effective role, and whether the session at hand is theirs to host; left out where none is at hand. */
export type Actor = { readonly role: Role; readonly isItsMentor?: boolean }

/** Whether someone may do this. */
export function may(action: AccessAction, actor: Actor): boolean {
  const needs: Needs = ACCESS[action]
  if (needs === 'all') return true
  if (needs === 'its_mentor') return actor.isItsMentor === true || isAtLeast(actor.role, 'admin')
  return isAtLeast(actor.role, needs)
}

/** The same as an answer: refuses `not_allowed` with what would be needed. */
export function checkAccess(action: AccessAction, actor: Actor): Result<null> {
  if (may(action, actor)) return yes(null)
  const needs: Needs = ACCESS[action]
  return no({ code: 'not_allowed', needs: needs === 'all' ? 'student' : needs })
}
