/**
 * What is asked of the store about people and their accounts.
 *
 * @module
 */
import type { Identity, Person } from '../domain/entities.ts'
import type { OrganizationId, PersonId } from '../domain/ids.ts'
import type { Entrance, PersonFacts } from './ports.ts'
import type { OwnRecord } from './records.ts'

/** The part of the store that reads people. */
export type PeopleStore = {
  /** The account in a space, its person (merges resolved), space and organization; null for someone never seen. */
  readonly entrance: (platform: string, spaceExternalId: string, userExternalId: string) => Promise<Entrance | null>
  /** The same for an account on a platform in a given organization, whichever of its spaces (for direct messages). */
  readonly entranceIn: (
    organizationId: OrganizationId,
    platform: string,
    userExternalId: string,
  ) => Promise<Entrance | null>
  /** Every entrance of an account on a platform, last seen first (a direct message names no space). */
  readonly entrancesOf: (platform: string, userExternalId: string) => Promise<readonly Entrance[]>
  /** null for someone unknown, and for those who asked to be forgotten, of whom only `personFacts` says what stands for them. */
  readonly person: (organizationId: OrganizationId, id: PersonId) => Promise<Person | null>
  readonly personFacts: (organizationId: OrganizationId, id: PersonId) => Promise<PersonFacts | null>
  /** Accounts of a person, last seen first. */
  readonly identities: (id: PersonId) => Promise<readonly Identity[]>
  /** People with more than the role `student`, by role and name; then those who own a space and have no other role. */
  readonly roleHolders: (
    organizationId: OrganizationId,
  ) => Promise<readonly (PersonFacts & { readonly role: Person['role'] })[]>
  /** Whether somebody asked to be forgotten who had this account (all by the platform's own ids). */
  readonly isForgotten: (account: {
    readonly platform: string
    readonly space: string
    readonly user: string
  }) => Promise<boolean>
  /** Everything that is kept of one person, for themselves. */
  readonly ownRecord: (personId: PersonId) => Promise<OwnRecord>
}
