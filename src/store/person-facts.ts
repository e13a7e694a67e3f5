import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { OrganizationId, PersonId } from '../domain/ids.ts'
import type { PersonFacts } from '../usecases/ports.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

/** An account with the person that it belongs to, as rosters read them. */
export type AccountRow = PersonFacts['identities'][number] & { readonly personId: PersonId }

/** The columns of a `Person`. */
export const personColumns = ({ people }: Tables) => {
  const { mergedInto, forgottenAt, createdAt, ...columns } = getTableColumns(people)
  return columns
}

/** The columns of an `AccountRow`. */
export const accountColumns = ({ identities }: Tables) => ({
  personId: identities.personId,
  platform: identities.platform,
  externalId: identities.externalId,
  spaceId: identities.spaceId,
})

/** A person by id, and the accounts by which they are mentioned; the id of someone merged finds whom they became. */
export const readPersonFacts = ({ db, t }: Engine) => {
  const named = alias(t.people, 'named')
  const isThem = sql`${t.people.id} = coalesce(${named.mergedInto}, ${named.id})`
  const byId = and(eq(named.id, sql.placeholder('id')), eq(t.people.organizationId, sql.placeholder('organizationId')))
  const person = db
    .select({ id: t.people.id, name: t.people.name })
    .from(named)
    .innerJoin(t.people, isThem)
    .where(byId)
    .prepare()
  const living = db
    .select({ person: personColumns(t), forgottenAt: t.people.forgottenAt })
    .from(named)
    .innerJoin(t.people, isThem)
    .where(byId)
    .prepare()
  const accounts = db
    .select(accountColumns(t))
    .from(t.identities)
    .where(eq(t.identities.personId, sql.placeholder('personId')))
    .orderBy(desc(t.identities.lastSeenAt))
    .prepare()
  return {
    /** The same for somebody who still is one: null for those who were forgotten. */
    livingOf: (organizationId: OrganizationId, id: PersonId) => {
      const found = living.get({ organizationId, id })
      return found === undefined || found.forgottenAt !== null ? null : found.person
    },
    factsOf: (organizationId: OrganizationId, id: PersonId): PersonFacts | null => {
      const found = person.get({ organizationId, id })
      if (!found) return null
      return withAccounts([found], accounts.all({ personId: found.id }))[0] ?? null
    },
  }
}

/** Puts to each person the accounts that are theirs, in the order given. */
export const withAccounts = <P extends { readonly id: PersonId; readonly name: string }>(
  people: readonly P[],
  accounts: readonly AccountRow[],
): readonly (P & PersonFacts)[] => {
  const byPerson = new Map<PersonId, PersonFacts['identities'][number][]>()
  for (const { personId, ...account } of accounts) {
    const known = byPerson.get(personId)
    if (known) known.push(account)
    else byPerson.set(personId, [account])
  }
  return people.map((person) => ({ ...person, identities: byPerson.get(person.id) ?? [] }))
}
