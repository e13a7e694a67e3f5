/**
 * What people may be, and who may make them so (SPEC section 6).
 *
 * @module
 */
import type { Standing } from './entities.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import type { Role } from './words.ts'
import { ROLES } from './words.ts'

/** Whether a role is this one or a stronger one. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}

/** The stronger of two roles. */
export function strongerRole(a: Role, b: Role): Role {
  return isAtLeast(a, b) ? a : b
}

/**
 * What a person is: what was granted, and superadmin wherever one of their accounts owns its space or is named by the setting.
 * An account that may administer its space only starts as `admin` ({@link startingRole}), which can be taken away.
 */
export function effectiveRole(person: {
  readonly granted: Role
  readonly standings: readonly Standing[]
  /** Whether the setting `SUPERADMINS` names one of their accounts. */
  readonly named: boolean
}): Role {
  return keeperOf(person) === null ? person.granted : 'superadmin'
}

/** Who makes somebody superadmin whatever is granted here: the setting, or the platform, whose space they own; null for nobody. */
export function keeperOf(person: { readonly standings: readonly Standing[]; readonly named: boolean }): Keeper | null {
  if (person.named) return 'settings'
  return person.standings.includes('owner') ? 'platform' : null
}

/** What makes somebody superadmin besides a grant, and cannot be taken here. */
export type Keeper = 'platform' | 'settings'

/** The role that is stored for an account on first sight, and when it rises. */
export function startingRole(standing: Standing): Role {
  return standing === 'member' ? 'student' : 'admin'
}

/** The role that a text names. */
export function parseRole(text: string): Result<Role> {
  const role = ROLES.find((known) => known === text.trim().toLowerCase())
  return role === undefined ? no({ code: 'role_unknown', role: text }) : yes(role)
}

/** What to store; null where nothing changes because they hold it, or a stronger one. */
export function decideGrant(request: {
  readonly by: Role
  readonly role: Role
  /** What the person is now, everything counted. */
  readonly held: Role
}): Result<Role | null> {
  if (!mayGrant(request.by, request.role)) return no({ code: 'not_allowed', needs: granterOf(request.role) })
  return yes(isAtLeast(request.held, request.role) ? null : request.role)
}

/**
 * Takes a role that was granted: the person is a student then. Refuses `role_not_held`, `role_kept` for what was never granted,
 * and `last_superadmin` where nobody would be left to undo it.
 */
export function decideRevoke(request: {
  readonly by: Role
  readonly role: Role
  readonly granted: Role
  readonly personName: string
  /** Whether somebody else is superadmin. */
  readonly othersLeft: boolean
  /** What makes them superadmin besides a grant. */
  readonly keeper: Keeper | null
}): Result<Role> {
  const { role, keeper } = request
  if (!mayGrant(request.by, role)) return no({ code: 'not_allowed', needs: granterOf(role) })
  if (role === 'superadmin' && request.granted !== role && keeper !== null) {
    return no({ code: 'role_kept', person: request.personName, by: keeper })
  }
  if (role === 'student' || request.granted !== role) {
    return no({ code: 'role_not_held', person: request.personName, role })
  }
  if (role === 'superadmin' && !request.othersLeft) return no({ code: 'last_superadmin' })
  return yes('student')
}

function granterOf(role: Role): Role {
  return role === 'mentor' ? 'admin' : 'superadmin'
}

/** Whether someone may give and take this role: admins `mentor`, superadmins all. */
function mayGrant(by: Role, role: Role): boolean {
  return by === 'superadmin' || (by === 'admin' && role === 'mentor')
}
