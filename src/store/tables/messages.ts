import { sql } from 'drizzle-orm'
import type {
  DeliveryId,
  OrganizationId,
  PersonId,
  ProposalId,
  SeriesId,
  SessionId,
  SpaceId,
} from '../../domain/ids.ts'
import type { CalendarMethod, Delivery, Json, OneTimeCode, SessionChange } from '../../usecases/ports.ts'
import type * as columns from '../columns.sqlite.ts'
import { atLeast, jsonIn, lengthOf, oneOf } from './checks.ts'
import type { PeopleTables } from './people.ts'
import type { SessionTables } from './sessions.ts'

type Facts = { readonly [key: string]: Json }

/** What is to be said, what stands in channels, and what waits for a person's next step. */
export const messageTables = (
  c: typeof columns,
  { organizations, people, spaces }: PeopleTables,
  { sessions }: SessionTables,
) => {
  const organizationId = () =>
    c
      .text('organization_id')
      .$type<OrganizationId>()
      .notNull()
      .references(() => organizations.id)
  const sessionChanges = c.table(
    'session_changes',
    {
      id: c.serial('id'),
      organizationId: organizationId(),
      sessionId: c
        .text('session_id')
        .$type<SessionId>()
        .notNull()
        .references(() => sessions.id),
      kind: c.text('kind').$type<SessionChange['kind']>().notNull(),
      old: c.json('old').$type<Facts>(),
      new: c.json('new').$type<Facts>().notNull(),
      changedBy: c.text('changed_by').notNull(),
      changedAt: c.instant('changed_at').notNull(),
      plannedAt: c.instant('planned_at'),
      /** The request that led to it, where it came through this program: found again in the log. */
      cause: c.text('cause'),
    },
    (t) => [
      c.index('session_changes_unplanned').on(t.id).where(sql`"planned_at" IS NULL`),
      c.index('session_changes_session').on(t.sessionId, t.id),
      c.check('session_changes_kind', oneOf('kind', ['insert', 'update'])),
      c.check('session_changes_old', sql`("kind" = 'insert') = ("old" IS NULL)`),
    ],
  )
  const deliveries = c.table(
    'deliveries',
    {
      id: c.text('id').$type<DeliveryId>().primaryKey(),
      organizationId: organizationId(),
      event: c.text('event').notNull(),
      recipient: c.text('recipient').notNull(),
      channel: c.text('channel').$type<Delivery['channel']>().notNull(),
      spaceId: c
        .text('space_id')
        .$type<SpaceId>()
        .references(() => spaces.id),
      kind: c.text('kind').notNull(),
      payload: c.json('payload').$type<Facts>().notNull(),
      sessionId: c
        .text('session_id')
        .$type<SessionId>()
        .references(() => sessions.id),
      dueAt: c.instant('due_at').notNull(),
      state: c.text('state').$type<Delivery['state']>().notNull(),
      /** When a worker looks at it next: due while planned, the end of the lease while it is being sent. */
      nextAt: c.instant('next_at').notNull(),
      attempts: c.integer('attempts').notNull(),
      /** Whether the platform may have taken it at an attempt whose answer nobody saw. */
      doubtful: c.flag('doubtful').notNull().default(false),
      leasedUntil: c.instant('leased_until'),
      messageRef: c.text('message_ref'),
      /** What the calendar part of a mail that went out asks for; null where it had none. */
      calendar: c.text('calendar').$type<CalendarMethod>(),
      reason: c.text('reason'),
      doneAt: c.instant('done_at'),
      cause: c.text('cause'),
    },
    (t) => [
      c.uniqueIndex('deliveries_once').on(t.event, t.recipient, t.channel),
      c.index('deliveries_due').on(t.nextAt, t.id).where(sql`"state" IN ('planned', 'sending')`),
      // The same of each organization, so that none waits for a larger one.
      c.index('deliveries_waiting').on(t.organizationId, t.nextAt, t.id).where(sql`"state" IN ('planned', 'sending')`),
      c.index('deliveries_recipient').on(t.recipient).where(sql`"state" IN ('planned', 'sending')`),
      c.index('deliveries_session').on(t.sessionId),
      c.index('deliveries_mailed').on(t.sessionId, t.recipient).where(sql`"channel" = 'email'`),
      c.index('deliveries_organization').on(t.organizationId),
      c.index('deliveries_failed').on(t.organizationId, t.doneAt, t.id).where(sql`"state" = 'failed'`),
      c.check('deliveries_channel', oneOf('channel', ['channel', 'dm', 'email'])),
      c.check('deliveries_space', sql`"channel" <> 'channel' OR "space_id" IS NOT NULL`),
      c.check('deliveries_state', oneOf('state', ['planned', 'sending', 'sent', 'failed', 'dropped'])),
      c.check('deliveries_sent', sql`"state" <> 'sent' OR "message_ref" IS NOT NULL`),
      c.check('deliveries_payload', jsonIn('payload')),
      c.check('deliveries_attempts', atLeast('attempts', 0)),
    ],
  )
  const announcements = c.table(
    'announcements',
    {
      deliveryId: c
        .text('delivery_id')
        .$type<DeliveryId>()
        .primaryKey()
        .references(() => deliveries.id),
      organizationId: organizationId(),
      sessionId: c
        .text('session_id')
        .$type<SessionId>()
        .notNull()
        .references(() => sessions.id),
      spaceId: c
        .text('space_id')
        .$type<SpaceId>()
        .notNull()
        .references(() => spaces.id),
      /** Where it is the card of a whole series; its session is one of those then. */
      seriesId: c.text('series_id').$type<SeriesId>(),
      messageRef: c.text('message_ref').notNull(),
      shownAt: c.instant('shown_at').notNull(),
      /** How many changes of what it shows it has not shown yet; counted by triggers. */
      unshown: c.integer('unshown').notNull(),
    },
    (t) => [
      c.index('announcements_session').on(t.sessionId),
      c.index('announcements_series').on(t.seriesId).where(sql`"series_id" IS NOT NULL`),
      c.check('announcements_unshown', atLeast('unshown', 0)),
      c.index('announcements_stale').on(t.shownAt, t.deliveryId).where(sql`"unshown" > 0`),
    ],
  )
  const proposals = c.table(
    'proposals',
    {
      id: c.text('id').$type<ProposalId>().primaryKey(),
      organizationId: organizationId(),
      personId: c
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => people.id),
      kind: c.text('kind').notNull(),
      input: c.json('input').$type<Facts>().notNull(),
      expiresAt: c.instant('expires_at').notNull(),
    },
    (t) => [
      c.index('proposals_expiry').on(t.expiresAt),
      c.index('proposals_person').on(t.personId),
      c.check('proposals_input', jsonIn('input')),
    ],
  )
  const codes = c.table(
    'codes',
    {
      hash: c.text('hash').primaryKey(),
      purpose: c.text('purpose').$type<OneTimeCode['purpose']>().notNull(),
      organizationId: organizationId(),
      personId: c
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => people.id),
      /** The address that it proves, where that is its purpose. */
      email: c.text('email'),
      expiresAt: c.instant('expires_at').notNull(),
      usedAt: c.instant('used_at'),
    },
    (t) => [
      c.index('codes_person').on(t.personId),
      c.index('codes_expiry').on(t.expiresAt),
      c.check('codes_purpose', oneOf('purpose', ['connect', 'link', 'email'])),
      c.check('codes_hash', lengthOf('hash', 32, 200)),
    ],
  )
  /** Secrets of the store itself, encrypted: the key of the passcodes' fingerprints, which proves the master key at start. */
  const storeSecrets = c.table('store_secrets', {
    name: c.text('name').primaryKey(),
    value: c.text('value').notNull(),
  })
  /** Up to which instant something that time makes due was planned. */
  const watermarks = c.table('watermarks', { name: c.text('name').primaryKey(), at: c.instant('at').notNull() })
  return { sessionChanges, deliveries, announcements, proposals, codes, storeSecrets, watermarks }
}
