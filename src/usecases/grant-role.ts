import type { PersonId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Role } from '../domain/words.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

export type GrantRoleRequest = { readonly asker: Asker; readonly personId: PersonId; readonly role: string }

/** The role that the person has now. `already`: they had it, or a stronger one, before. */
export type RoleChange = { readonly person: PersonFacts; readonly role: Role; readonly already: boolean }

/** Gives a role: admins make mentors, superadmins all. */
export async function grantRole(_deps: Deps, _request: GrantRoleRequest): Promise<Result<RoleChange>> {
  throw new Error('not built yet')
}
