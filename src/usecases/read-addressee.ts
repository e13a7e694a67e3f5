import type { Organization, Person } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Delivery, Deps } from './ports.ts'

/** Whom a mail is for, and the organization that it is from. */
export type Addressee = { readonly person: Person; readonly organization: Organization }

/** Null where the person of a delivery, or their organization, is no more. */
export async function readAddressee(
  { store }: Deps,
  { organizationId, recipient }: Pick<Delivery, 'organizationId' | 'recipient'>,
): Promise<Addressee | null> {
  const [person, organization] = await Promise.all([
    store.person(organizationId, recipient as PersonId),
    store.organization(organizationId),
  ])
  return person === null || organization === null ? null : { person, organization }
}
