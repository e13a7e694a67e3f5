import type { Result } from '../domain/result.ts'
import type { Role } from '../domain/words.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

export type ListRolesRequest = { readonly asker: Asker }

export type RoleHolder = PersonFacts & { readonly role: Role }

/** Everyone with more than the role `student`, strongest first. */
export async function listRoles(_deps: Deps, _request: ListRolesRequest): Promise<Result<readonly RoleHolder[]>> {
  throw new Error('not built yet')
}
