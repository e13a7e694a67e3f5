import { sql } from 'drizzle-orm'
import type { Standing } from '../../domain/entities.ts'
import type { IdentityId, OrganizationId, PersonId, SpaceId } from '../../domain/ids.ts'
import { type Locale, PROVIDERS, type Provider, REACHES, type Reach, ROLES, type Role } from '../../domain/words.ts'
import type * as columns from '../columns.sqlite.ts'
import { atLeast, jsonIn, lengthOf, oneOf, shareIn } from './checks.ts'

/** The condition of the partial index of those who chose mail and can have it; a query must hold the same text to be served by it. */
export const MAILED_SQL = `"reach" IN ('email', 'both') AND "email_confirmed_at" IS NOT NULL AND "email_bounced_at" IS NULL`

/** Tenants, their spaces, their people, and each person's accounts. */
export const peopleTables = (c: typeof columns) => {
  const organizations = c.table(
    'organizations',
    {
      id: c.text('id').$type<OrganizationId>().primaryKey(),
      name: c.text('name').notNull(),
      timezone: c.zone('timezone').notNull(),
      reminderOffsets: c.json('reminder_offsets').$type<readonly number[]>().notNull(),
      joinWindowMinutes: c.integer('join_window_minutes').notNull(),
      lateAfterMinutes: c.integer('late_after_minutes').notNull(),
      leftEarlyUnder: c.real('left_early_under').notNull(),
      defaultProvider: c.text('default_provider').$type<Provider>(),
      /** Not checked: one more language is no migration. */
      locale: c.text('locale').$type<Locale>().notNull().default('en'),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.index('organizations_zone').on(t.timezone),
      c.index('organizations_offsets').on(t.reminderOffsets),
      c.index('organizations_windows').on(t.joinWindowMinutes),
      c.check('organizations_name', lengthOf('name', 1, 300)),
      c.check('organizations_timezone', lengthOf('timezone', 1, 100)),
      c.check('organizations_reminders', jsonIn('reminder_offsets')),
      c.check('organizations_window', atLeast('join_window_minutes', 0)),
      c.check('organizations_late', atLeast('late_after_minutes', 0)),
      c.check('organizations_early', shareIn('left_early_under')),
      c.check('organizations_provider', oneOf('default_provider', PROVIDERS)),
    ],
  )
  const spaces = c.table(
    'spaces',
    {
      id: c.text('id').$type<SpaceId>().primaryKey(),
      organizationId: c
        .text('organization_id')
        .$type<OrganizationId>()
        .notNull()
        .references(() => organizations.id),
      platform: c.text('platform').notNull(),
      externalId: c.text('external_id').notNull(),
      name: c.text('name').notNull(),
      announcementChannel: c.text('announcement_channel'),
    },
    (t) => [
      c.uniqueIndex('spaces_external').on(t.platform, t.externalId),
      c.index('spaces_organization').on(t.organizationId),
      c.check('spaces_external_text', lengthOf('external_id', 1, 200)),
    ],
  )
  const people = c.table(
    'people',
    {
      id: c.text('id').$type<PersonId>().primaryKey(),
      organizationId: c
        .text('organization_id')
        .$type<OrganizationId>()
        .notNull()
        .references(() => organizations.id),
      name: c.text('name').notNull(),
      role: c.text('role').$type<Role>().notNull(),
      timezone: c.zone('timezone'),
      zoneAsked: c.flag('zone_asked').notNull(),
      locale: c.text('locale'),
      email: c.text('email'),
      emailConfirmedAt: c.instant('email_confirmed_at'),
      emailBouncedAt: c.instant('email_bounced_at'),
      reach: c.text('reach').$type<Reach>().notNull().default('dm'),
      reminderOffsets: c.json('reminder_offsets').$type<readonly number[]>(),
      mergedInto: c.text('merged_into').$type<PersonId>(),
      /** When they asked to be forgotten: the row stands for what is counted of them, and for nobody who acts. */
      forgottenAt: c.instant('forgotten_at'),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.index('people_organization_role').on(t.organizationId, t.role, t.name),
      c.index('people_merged').on(t.mergedInto),
      c.index('people_offsets').on(t.reminderOffsets).where(sql`"reminder_offsets" IS NOT NULL`),
      c.index('people_mailed').on(t.organizationId, t.id).where(sql.raw(MAILED_SQL)),
      c.check('people_name', lengthOf('name', 1, 300)),
      c.check('people_role', oneOf('role', ROLES)),
      c.check('people_zone', lengthOf('timezone', 1, 100)),
      c.check('people_email', lengthOf('email', 3, 320)),
      c.check('people_reach', oneOf('reach', REACHES)),
      c.check('people_offsets', jsonIn('reminder_offsets')),
    ],
  )
  const identities = c.table(
    'identities',
    {
      id: c.text('id').$type<IdentityId>().primaryKey(),
      personId: c
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => people.id),
      spaceId: c
        .text('space_id')
        .$type<SpaceId>()
        .notNull()
        .references(() => spaces.id),
      platform: c.text('platform').notNull(),
      externalId: c.text('external_id').notNull(),
      name: c.text('name').notNull(),
      standing: c.text('standing').$type<Standing>().notNull(),
      lastSeenAt: c.instant('last_seen_at').notNull(),
      closedAt: c.instant('closed_at'),
    },
    (t) => [
      c.uniqueIndex('identities_account').on(t.spaceId, t.externalId),
      c.index('identities_user').on(t.platform, t.externalId, t.lastSeenAt),
      c.index('identities_person').on(t.personId, t.lastSeenAt),
      c.check('identities_external_text', lengthOf('external_id', 1, 200)),
      c.check('identities_standing', oneOf('standing', ['owner', 'manager', 'member'])),
    ],
  )
  /** Accounts of people who were forgotten, by a keyed fingerprint alone: nobody takes them in again but they themselves. */
  const forgottenAccounts = c.table('forgotten_accounts', { print: c.text('print').primaryKey() })
  return { organizations, spaces, people, identities, forgottenAccounts }
}

/** What `peopleTables` describes, for the tables that point at them. */
export type PeopleTables = ReturnType<typeof peopleTables>
