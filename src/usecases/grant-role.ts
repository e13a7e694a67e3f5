import { checkAccess } from '../domain/access.ts'
import type { PersonId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { decideGrant, parseRole } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import { loadPerson } from './load-person.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'
import { readRole } from './read-role.ts'

/** What `grantRole` is asked. */
export type GrantRoleRequest = { readonly asker: Asker; readonly personId: PersonId; readonly role: string }

/** The role that the person has now. `already`: they had it, or a stronger one, before. */
export type RoleChange = { readonly person: PersonFacts; readonly role: Role; readonly already: boolean }

/** Gives a role: admins make mentors, superadmins all. */
export async function grantRole(deps: Deps, request: GrantRoleRequest): Promise<Result<RoleChange>> {
  const { asker } = request
  const access = checkAccess('grant-role', { role: asker.role, isItsMentor: false })
  if (!access.ok) return access
  const role = parseRole(request.role)
  if (!role.ok) return role
  return deps.store.inTurn(asker.organization.id, async () => {
    const facts = await loadPerson(deps, request)
    if (!facts.ok) return facts
    const person = await deps.store.person(asker.organization.id, facts.value.id)
    if (person === null) return no({ code: 'person_unknown', ref: '' })
    const held = await readRole(deps, person)
    const granted = decideGrant({ by: asker.role, role: role.value, held })
    if (!granted.ok) return granted
    if (granted.value === null) return yes({ person: facts.value, role: held, already: true })
    await deps.store.commit({ changes: [{ type: 'set-person', id: person.id, set: { role: granted.value } }] })
    return yes({ person: facts.value, role: granted.value, already: false })
  })
}
