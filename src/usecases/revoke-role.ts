import type { PersonId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { RoleChange } from './grant-role.ts'
import type { Asker, Deps } from './ports.ts'

export type RevokeRoleRequest = { readonly asker: Asker; readonly personId: PersonId; readonly role: string }

/** Takes a role: the person is a student then. The last superadmin stays. */
export async function revokeRole(_deps: Deps, _request: RevokeRoleRequest): Promise<Result<RoleChange>> {
  throw new Error('not built yet')
}
