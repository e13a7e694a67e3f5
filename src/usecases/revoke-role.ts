import { checkAccess } from '../domain/access.ts'
import type { PersonId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { decideRevoke, type Keeper, parseRole } from '../domain/role.ts'
import type { RoleChange } from './grant-role.ts'
import { listRoles } from './list-roles.ts'
import { loadPerson } from './load-person.ts'
import type { Asker, Deps } from './ports.ts'
import { readRoleAndKeeper } from './read-role.ts'

/** What `revokeRole` is asked. */
export type RevokeRoleRequest = { readonly asker: Asker; readonly personId: PersonId; readonly role: string }

/** What the person is now; `keeper`: what makes them superadmin still. */
export type RevokedRole = RoleChange & { readonly keeper: Keeper | null }

/** Takes a role: the person is a student then, unless the platform or the settings make them superadmin. The last superadmin stays. */
export async function revokeRole(deps: Deps, request: RevokeRoleRequest): Promise<Result<RevokedRole>> {
  const { asker } = request
  const access = checkAccess('revoke-role', { role: asker.role, isItsMentor: false })
  if (!access.ok) return access
  const role = parseRole(request.role)
  if (!role.ok) return role
  return deps.store.inTurn(asker.organization.id, async () => {
    const facts = await loadPerson(deps, request)
    if (!facts.ok) return facts
    const person = await deps.store.person(asker.organization.id, facts.value.id)
    if (person === null) return no({ code: 'person_unknown', ref: '' })
    const holders = await listRoles(deps, { asker })
    if (!holders.ok) return holders
    const { role: left, keeper } = await readRoleAndKeeper(deps, { ...person, role: 'student' })
    const revoked = decideRevoke({
      by: asker.role,
      role: role.value,
      granted: person.role,
      personName: person.name,
      keeper,
      othersLeft:
        left === 'superadmin' || holders.value.some((one) => one.role === 'superadmin' && one.id !== person.id),
    })
    if (!revoked.ok) return revoked
    await deps.store.commit({ changes: [{ type: 'set-person', id: person.id, set: { role: revoked.value } }] })
    return yes({ person: facts.value, role: left, already: false, keeper })
  })
}
