import { checkAccess } from '../domain/access.ts'
import { type Result, yes } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'
import { type RoleHolder, readRoleHolders } from './read-role-holders.ts'

/** What `listRoles` is asked. */
export type ListRolesRequest = { readonly asker: Asker }

/** Everyone with more than the role `student`, whoever made them so, strongest first, then by name. */
export async function listRoles(deps: Deps, request: ListRolesRequest): Promise<Result<readonly RoleHolder[]>> {
  const { asker } = request
  const access = checkAccess('list-roles', asker)
  return access.ok ? yes(await readRoleHolders(deps, asker.organization.id)) : access
}
