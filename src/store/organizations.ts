import { and, eq, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch, prepareInsert, prepareUpdate } from './row-writer.ts'

/** Organizations and their spaces, read. */
export const readOrganizations = ({
  db,
  t: { organizations, spaces },
}: Engine): Pick<Reads, 'organization' | 'space' | 'spacesOf'> => {
  const organization = db
    .select()
    .from(organizations)
    .where(eq(organizations.id, sql.placeholder('id')))
    .prepare()
  const space = db
    .select()
    .from(spaces)
    .where(and(eq(spaces.platform, sql.placeholder('platform')), eq(spaces.externalId, sql.placeholder('externalId'))))
    .prepare()
  const spacesOf = db
    .select()
    .from(spaces)
    .where(eq(spaces.organizationId, sql.placeholder('id')))
    .orderBy(spaces.id)
    .prepare()
  return {
    organization: async (id) => organization.get({ id }) ?? null,
    space: async (platform, externalId) => space.get({ platform, externalId }) ?? null,
    spacesOf: async (id) => spacesOf.all({ id }),
  }
}

/** Organizations and their spaces, written. */
export const writeOrganizations = ({
  client,
  db,
  t: { organizations, spaces },
}: Engine): Pick<Writes, 'add-organization' | 'set-organization' | 'add-space' | 'set-space'> => {
  const organization = db
    .select()
    .from(organizations)
    .where(eq(organizations.id, sql.placeholder('id')))
    .prepare()
  const space = db
    .select()
    .from(spaces)
    .where(eq(spaces.id, sql.placeholder('id')))
    .prepare()
  const addOrganization = prepareInsert(client, organizations)
  const setOrganization = prepareUpdate(client, organizations, {
    set: [
      ...(['name', 'timezone', 'reminderOffsets', 'joinWindowMinutes', 'lateAfterMinutes'] as const),
      ...(['leftEarlyUnder', 'defaultProvider', 'locale'] as const),
    ],
    where: 'id = ?',
  })
  const addSpace = prepareInsert(client, spaces)
  const setSpace = prepareUpdate(client, spaces, { set: ['name', 'announcementChannel'], where: 'id = ?' })
  return {
    'add-organization': (change) => void addOrganization(change.organization),
    'set-organization': ({ id, set }) => {
      const row = organization.get({ id })
      mustTouch({ changes: row ? setOrganization({ ...row, ...set }, id).changes : 0 }, id)
    },
    'add-space': (change) => void addSpace(change.space),
    'set-space': ({ id, set }) => {
      const row = space.get({ id })
      mustTouch({ changes: row ? setSpace({ ...row, ...set }, id).changes : 0 }, id)
    },
  }
}
