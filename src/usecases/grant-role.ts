import { type Result, yes } from '../domain/result.ts'
import { decideGrant } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import { changeRole, type RoleRequest } from './change-role.ts'
import type { Deps, PersonFacts } from './ports.ts'
import { readRole } from './read-role.ts'

/** The role that the person has now. `already`: they had it, or a stronger one, before. */
export type RoleChange = { readonly person: PersonFacts; readonly role: Role; readonly already: boolean }

/** Gives a role: admins make mentors, superadmins all. */
export async function grantRole(deps: Deps, request: RoleRequest): Promise<Result<RoleChange>> {
  return changeRole<RoleChange>(deps, {
    request,
    action: 'grant-role',
    decide: async ({ person, facts, role }) => {
      const held = await readRole(deps, person)
      const granted = decideGrant({ by: request.asker.role, role, held })
      if (!granted.ok) return granted
      if (granted.value === null) return yes({ person: facts, role: held, already: true })
      await deps.store.commit({ changes: [{ type: 'set-person', id: person.id, set: { role: granted.value } }] })
      return yes({ person: facts, role: granted.value, already: false })
    },
  })
}
