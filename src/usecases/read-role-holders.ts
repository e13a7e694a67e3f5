import type { Person } from '../domain/entities.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { isAtLeast, type Keeper } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import type { Deps, PersonFacts } from './ports.ts'
import { readRoleAndKeeper } from './read-role.ts'

/** A person and what they are, everything counted; `keeper`: what makes them superadmin besides a grant. */
export type RoleHolder = PersonFacts & { readonly role: Role; readonly keeper: Keeper | null }

/** Everyone of an organization with more than the role `student`, whoever made them so, strongest first, then by name. */
export async function readRoleHolders(deps: Deps, organizationId: OrganizationId): Promise<readonly RoleHolder[]> {
  const holders: RoleHolder[] = []
  for (const { role: granted, ...person } of await findHolders(deps, organizationId)) {
    const held = await readRoleAndKeeper(deps, { id: person.id, role: granted, organizationId })
    if (held.role !== 'student') holders.push({ ...person, ...held })
  }
  return holders.sort((a, b) => compareRoles(b.role, a.role) || a.name.localeCompare(b.name))
}

/** Those to whom something was granted, who own a space, or whom the setting names. */
async function findHolders(
  deps: Deps,
  organizationId: OrganizationId,
): Promise<readonly (PersonFacts & Pick<Person, 'role'>)[]> {
  const { store } = deps
  const found = new Map((await store.roleHolders(organizationId)).map((holder) => [holder.id, holder]))
  for (const name of deps.superadmins) {
    const [platform = '', space = '', user = ''] = name.split(':')
    const entrance = await store.entrance(platform, space, user)
    if (entrance?.organization.id !== organizationId || found.has(entrance.person.id)) continue
    const facts = await store.personFacts(organizationId, entrance.person.id)
    if (facts !== null) found.set(facts.id, { ...facts, role: entrance.person.role })
  }
  return [...found.values()]
}

function compareRoles(a: Role, b: Role): number {
  return Number(isAtLeast(a, b)) - Number(isAtLeast(b, a))
}
