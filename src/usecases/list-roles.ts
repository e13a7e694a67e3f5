import { checkAccess } from '../domain/access.ts'
import { type Result, yes } from '../domain/result.ts'
import { isAtLeast } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'
import { readRole } from './read-role.ts'

/** What `listRoles` is asked. */
export type ListRolesRequest = { readonly asker: Asker }

/** A person and what they are, everything counted. */
export type RoleHolder = PersonFacts & { readonly role: Role }

/** Everyone with more than the role `student`, strongest first, then by name. */
export async function listRoles(deps: Deps, request: ListRolesRequest): Promise<Result<readonly RoleHolder[]>> {
  const { asker } = request
  const access = checkAccess('list-roles', { role: asker.role, isItsMentor: false })
  if (!access.ok) return access
  const organizationId = asker.organization.id
  const holders: RoleHolder[] = []
  for (const holder of await deps.store.roleHolders(organizationId)) {
    const { id, role } = holder
    holders.push({ ...holder, role: await readRole(deps, { id, role, organizationId }) })
  }
  return yes(holders.sort((a, b) => compareRoles(b.role, a.role) || a.name.localeCompare(b.name)))
}

function compareRoles(a: Role, b: Role): number {
  return Number(isAtLeast(a, b)) - Number(isAtLeast(b, a))
}
