import { and, desc, eq, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { accountColumns, personColumns, readPersonFacts, withAccounts } from './person-facts.ts'
import { mustTouch, prepareInsert, prepareUpdate } from './row-writer.ts'

/** People and their accounts, read. */
export const readPeople = (
  engine: Engine,
): Pick<Reads, 'entrance' | 'entranceIn' | 'entrancesOf' | 'person' | 'personFacts' | 'identities' | 'roleHolders'> => {
  const { db, t } = engine
  const { organizations, spaces, people, identities } = t
  const { livingOf, factsOf } = readPersonFacts(engine)
  const entrances = () =>
    db
      .select({ organization: organizations, space: spaces, identity: identities, person: personColumns(t) })
      .from(identities)
      .innerJoin(spaces, eq(spaces.id, identities.spaceId))
      .innerJoin(organizations, eq(organizations.id, spaces.organizationId))
      .innerJoin(people, eq(people.id, identities.personId))
      .$dynamic()
  const ofUser = and(
    eq(identities.platform, sql.placeholder('platform')),
    eq(identities.externalId, sql.placeholder('user')),
  )
  const entrance = entrances()
    .where(
      and(
        eq(spaces.platform, sql.placeholder('platform')),
        eq(spaces.externalId, sql.placeholder('space')),
        eq(identities.externalId, sql.placeholder('user')),
      ),
    )
    .prepare()
  const entranceIn = entrances()
    .where(and(ofUser, eq(spaces.organizationId, sql.placeholder('organizationId'))))
    .orderBy(desc(identities.lastSeenAt))
    .limit(1)
    .prepare()
  const entrancesOf = entrances().where(ofUser).orderBy(desc(identities.lastSeenAt)).prepare()
  const ofPerson = db
    .select()
    .from(identities)
    .where(eq(identities.personId, sql.placeholder('id')))
    .orderBy(desc(identities.lastSeenAt))
    .prepare()
  const holds = sql`${people.organizationId} = ${sql.placeholder('organizationId')}
    AND ${people.role} IN ('superadmin', 'admin', 'mentor') AND ${people.mergedInto} IS NULL`
  const holders = db
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(holds)
    .orderBy(sql`CASE ${people.role} WHEN 'superadmin' THEN 0 WHEN 'admin' THEN 1 ELSE 2 END`, people.name, people.id)
    .prepare()
  // Whoever owns a space is superadmin, whatever was granted.
  const owners = db
    .selectDistinct({ id: people.id, name: people.name, role: people.role })
    .from(spaces)
    .innerJoin(identities, eq(identities.spaceId, spaces.id))
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(spaces.organizationId, sql.placeholder('organizationId')), eq(identities.standing, 'owner')))
    .prepare()
  const holderAccounts = db
    .select(accountColumns(t))
    .from(people)
    .innerJoin(identities, eq(identities.personId, people.id))
    .where(holds)
    .orderBy(desc(identities.lastSeenAt))
    .prepare()
  return {
    entrance: async (platform, space, user) => entrance.get({ platform, space, user }) ?? null,
    entranceIn: async (organizationId, platform, user) => entranceIn.get({ organizationId, platform, user }) ?? null,
    entrancesOf: async (platform, user) => entrancesOf.all({ platform, user }),
    person: async (organizationId, id) => livingOf(organizationId, id),
    personFacts: async (organizationId, id) => factsOf(organizationId, id),
    identities: async (id) => ofPerson.all({ id }),
    roleHolders: async (organizationId) => {
      const granted = withAccounts(holders.all({ organizationId }), holderAccounts.all({ organizationId }))
      const others = owners.all({ organizationId }).filter(({ id }) => !granted.some((holder) => holder.id === id))
      return [
        ...granted,
        ...others.flatMap(({ id, role }) => {
          const facts = factsOf(organizationId, id)
          return facts === null ? [] : [{ ...facts, role }]
        }),
      ]
    },
  }
}

/** People and their accounts, written. */
export const writePeople = ({
  client,
  db,
  t: { people, identities },
}: Engine): Pick<Writes, 'add-person' | 'set-person' | 'add-identity' | 'set-identity'> => {
  const person = db
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder('id')))
    .prepare()
  const identity = db
    .select()
    .from(identities)
    .where(eq(identities.id, sql.placeholder('id')))
    .prepare()
  const addPerson = prepareInsert(client, people)
  const setPerson = prepareUpdate(client, people, {
    set: [
      ...(['name', 'role', 'timezone', 'zoneAsked', 'locale', 'email'] as const),
      ...(['emailConfirmedAt', 'emailBouncedAt', 'reach', 'reminderOffsets'] as const),
    ],
    where: 'id = ? AND merged_into IS NULL AND forgotten_at IS NULL',
  })
  const addIdentity = prepareInsert(client, identities)
  const setIdentity = prepareUpdate(client, identities, {
    set: ['name', 'standing', 'lastSeenAt', 'closedAt'],
    where: 'id = ?',
  })
  return {
    'add-person': (change) =>
      void addPerson({ ...change.person, mergedInto: null, forgottenAt: null, createdAt: change.at }),
    'set-person': ({ id, set }) => {
      const row = person.get({ id })
      mustTouch({ changes: row ? setPerson({ ...row, ...set }, id).changes : 0 }, id)
    },
    'add-identity': (change) => void addIdentity(change.identity),
    'set-identity': ({ id, set }) => {
      const row = identity.get({ id })
      mustTouch({ changes: row ? setIdentity({ ...row, ...set }, id).changes : 0 }, id)
    },
  }
}
