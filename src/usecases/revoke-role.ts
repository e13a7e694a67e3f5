import { type Result, yes } from '../domain/result.ts'
import { decideRevoke, type Keeper } from '../domain/role.ts'
import { changeRole, type RoleRequest } from './change-role.ts'
import type { RoleChange } from './grant-role.ts'
import { listRoles } from './list-roles.ts'
import type { Deps } from './ports.ts'
import { readRoleAndKeeper } from './read-role.ts'

/** What the person is now; `keeper`: what makes them superadmin still. */
export type RevokedRole = RoleChange & { readonly keeper: Keeper | null }

/** Takes a role: the person is a student then, unless the platform or the settings make them superadmin. The last superadmin stays. */
export async function revokeRole(deps: Deps, request: RoleRequest): Promise<Result<RevokedRole>> {
  const { asker } = request
  return changeRole<RevokedRole>(deps, {
    request,
    action: 'revoke-role',
    decide: async ({ person, facts, role }) => {
      const holders = await listRoles(deps, { asker })
      if (!holders.ok) return holders
      const { role: left, keeper } = await readRoleAndKeeper(deps, { ...person, role: 'student' })
      const revoked = decideRevoke({
        by: asker.role,
        role,
        granted: person.role,
        personName: person.name,
        keeper,
        othersLeft:
          left === 'superadmin' || holders.value.some((one) => one.role === 'superadmin' && one.id !== person.id),
      })
      if (!revoked.ok) return revoked
      await deps.store.commit({ changes: [{ type: 'set-person', id: person.id, set: { role: revoked.value } }] })
      return yes({ person: facts, role: left, already: false, keeper })
    },
  })
}
