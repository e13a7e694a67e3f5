import type { Identity, Person } from '../domain/entities.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { effectiveRole, type Keeper, keeperOf } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import type { Deps } from './ports.ts'

/** What a person is, by what was granted, by how the platforms see each of their accounts, and by the setting `SUPERADMINS`. */
export async function readRole(
  deps: Deps,
  person: Pick<Person, 'id' | 'role'> & { readonly organizationId: OrganizationId },
): Promise<Role> {
  return (await readRoleAndKeeper(deps, person)).role
}

/** The same, and what makes them superadmin besides a grant (null where nothing does). */
export async function readRoleAndKeeper(
  deps: Deps,
  person: Pick<Person, 'id' | 'role'> & { readonly organizationId: OrganizationId },
): Promise<{ readonly role: Role; readonly keeper: Keeper | null }> {
  const identities = await deps.store.identities(person.id)
  const known = {
    granted: person.role,
    standings: identities.map(({ standing }) => standing),
    named: await isNamed(deps, { organizationId: person.organizationId, identities }),
  }
  return { role: effectiveRole(known), keeper: keeperOf(known) }
}

async function isNamed(
  deps: Deps,
  of: { readonly organizationId: OrganizationId; readonly identities: readonly Identity[] },
): Promise<boolean> {
  const named = of.identities.filter(({ platform, externalId }) => mayBeNamed(deps, { platform, externalId }))
  if (named.length === 0) return false
  const spaces = await deps.store.spacesOf(of.organizationId)
  return named.some(({ platform, spaceId, externalId }) => {
    const space = spaces.find(({ id }) => id === spaceId)
    return space !== undefined && deps.superadmins.has(`${platform}:${space.externalId}:${externalId}`)
  })
}

/** Spares the look at the spaces for all but the few who have an account with a name as in the setting. */
function mayBeNamed(deps: Deps, { platform, externalId }: Pick<Identity, 'platform' | 'externalId'>): boolean {
  return [...deps.superadmins].some((name) => name.startsWith(`${platform}:`) && name.endsWith(`:${externalId}`))
}
