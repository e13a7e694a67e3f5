import { checkAccess } from '../domain/access.ts'
import type { Person } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import { no, type Result } from '../domain/result.ts'
import { parseRole } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import { loadPerson } from './load-person.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

/** A role that is to be given to somebody of the asker's organization, or taken from them. */
export type RoleRequest = { readonly asker: Asker; readonly personId: PersonId; readonly role: string }

/**
 * Runs `decide` with the person and the role that a request names, one change of roles in an organization after the other: who
 * may is asked first. Refuses `not_allowed`, `role_unknown` and `person_unknown`.
 */
export async function changeRole<T>(
  deps: Deps,
  of: {
    readonly request: RoleRequest
    readonly action: 'grant-role' | 'revoke-role'
    readonly decide: (to: {
      readonly person: Person
      readonly facts: PersonFacts
      readonly role: Role
    }) => Promise<Result<T>>
  },
): Promise<Result<T>> {
  const { request, action, decide } = of
  const { asker } = request
  const access = checkAccess(action, asker)
  if (!access.ok) return access
  const role = parseRole(request.role)
  if (!role.ok) return role
  return deps.store.inTurn(asker.organization.id, async () => {
    const facts = await loadPerson(deps, request)
    if (!facts.ok) return facts
    const person = await deps.store.person(asker.organization.id, facts.value.id)
    return person === null
      ? no({ code: 'person_unknown', ref: '' })
      : decide({ person, facts: facts.value, role: role.value })
  })
}
