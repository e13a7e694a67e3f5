import { sql } from 'drizzle-orm'
import type { OrganizationId, PersonId, SegmentId, SeriesId, SessionId, SpaceId } from '../../domain/ids.ts'
import { PROVIDERS, type Provider, SESSION_STATUSES, type SessionStatus } from '../../domain/words.ts'
import type * as columns from '../columns.sqlite.ts'
import { atLeast, instantIn, lengthOf, NOW_SQL, oneOf } from './checks.ts'
import type { PeopleTables } from './people.ts'
import type { SegmentTables } from './segments.ts'

/** The condition of the partial index of current sessions; a query must hold the same text to be served by it. */
export const CURRENT_SQL = `"status" IN ('upcoming', 'live')`

/** The same for those that are over or were called off. */
export const ENDED_SQL = `"status" IN ('completed', 'cancelled')`

/** When a session was over, as its index holds it (drizzle-kit cuts an expression at its commas, hence no coalesce). */
export const OVER_AT_SQL = `CASE WHEN "ended_at" IS NULL THEN "end_time" ELSE "ended_at" END`

/** From when on its mentor is waited for, as its index holds it. */
export const MENTOR_SINCE_SQL = `CASE WHEN "mentor_asked_at" IS NOT NULL THEN "mentor_asked_at"
  WHEN "mentor_named_at" > "start_time" THEN "mentor_named_at" ELSE "start_time" END`

/** Live sessions for which nobody looks for another mentor yet. */
export const MENTOR_AWAITED_SQL = `"status" = 'live' AND "mentor_missed_at" IS NULL AND "mentor_away_at" IS NULL`

/** No session is longer than a week: what started before that is over, which bounds the search for what is not. In ms. */
export const LONGEST_SESSION_MS = 7 * 24 * 60 * 60 * 1000

/** Live sessions and who they are for. Other programs insert and update sessions, so that every column which they cannot know has a default. */
export const sessionTables = (c: typeof columns, { organizations, people, spaces }: PeopleTables, s: SegmentTables) => {
  const sessions = c.table(
    'success_sessions',
    {
      id: c.text('id').$type<SessionId>().primaryKey(),
      organizationId: c
        .text('organization_id')
        .$type<OrganizationId>()
        .notNull()
        .references(() => organizations.id),
      number: c.integer('number').notNull(),
      seriesId: c.text('series_id').$type<SeriesId>(),
      /** The start that the rule of its series gave it. */
      seriesStart: c.instant('series_start'),
      title: c.text('title').notNull(),
      /** The title with letter case folded, kept by the store and, for other writers, by a trigger. */
      titleKey: c.text('title_key'),
      description: c.text('description'),
      startTime: c.instant('start_time').notNull(),
      endTime: c.instant('end_time').notNull(),
      timezone: c.zone('timezone').notNull().default('UTC'),
      status: c.text('status').$type<SessionStatus>().notNull().default('upcoming'),
      mentorId: c
        .text('mentor_id')
        .$type<PersonId>()
        .references(() => people.id),
      provider: c.text('provider').$type<Provider>().notNull().default('link'),
      link: c.text('link'),
      backupLink: c.text('backup_link'),
      zoomMeetingId: c.text('zoom_meeting_id'),
      /** Encrypted; never in clear. */
      zoomPasscode: c.text('zoom_passcode'),
      /** A keyed fingerprint of the passcode: the same after it was encrypted anew under another key. */
      passcodePrint: c.text('passcode_print'),
      capacity: c.integer('capacity'),
      everyone: c.flag('everyone').notNull().default(true),
      createdIn: c
        .text('created_in')
        .$type<SpaceId>()
        .references(() => spaces.id),
      announceChannel: c.text('announce_channel'),
      typedChannel: c.text('typed_channel'),
      startedAt: c.instant('started_at'),
      endedAt: c.instant('ended_at'),
      cancelReason: c.text('cancel_reason'),
      settledAt: c.instant('settled_at'),
      mentorAskedAt: c.instant('mentor_asked_at'),
      mentorMissedAt: c.instant('mentor_missed_at'),
      mentorAwayAt: c.instant('mentor_away_at'),
      mentorNamedAt: c.instant('mentor_named_at'),
      registeredCount: c.integer('registered_count').notNull().default(0),
      waitlistedCount: c.integer('waitlisted_count').notNull().default(0),
      version: c.integer('version').notNull().default(1),
      /** A person's id or `system`: who made the version that stands; `outside` where another program did. */
      updatedBy: c.text('updated_by'),
      createdAt: c.instant('created_at').notNull().default(sql.raw(NOW_SQL)),
      updatedAt: c.instant('updated_at').notNull().default(sql.raw(NOW_SQL)),
    },
    (t) => [
      c.uniqueIndex('success_sessions_number').on(t.organizationId, t.number),
      c.index('success_sessions_current').on(t.organizationId, t.startTime, t.id).where(sql.raw(CURRENT_SQL)),
      // What completes a title, or looks for a part of one, reads these two alone: the number is in them for that.
      c
        .index('success_sessions_title')
        .on(t.organizationId, t.titleKey, t.startTime, t.id, t.number)
        .where(sql.raw(CURRENT_SQL)),
      c
        .index('success_sessions_ended_title')
        .on(t.organizationId, t.titleKey, t.startTime, t.id, t.number)
        .where(sql.raw(ENDED_SQL)),
      c.index('success_sessions_mentor').on(t.mentorId, t.startTime, t.id),
      c.index('success_sessions_past').on(t.organizationId, t.startTime, t.id).where(sql.raw(ENDED_SQL)),
      // The rule gives each start once: a series that is extended twice makes nothing twice.
      c.uniqueIndex('success_sessions_series').on(t.seriesId, t.seriesStart),
      c.index('success_sessions_series_next').on(t.seriesId, t.startTime, t.id).where(sql.raw(CURRENT_SQL)),
      // Unique by its id anyway; told so, SQLite reads who is at each of them in order without sorting.
      c.uniqueIndex('success_sessions_to_start').on(t.startTime, t.id).where(sql`"status" = 'upcoming'`),
      c.index('success_sessions_to_end').on(t.endTime, t.id).where(sql`"status" = 'live'`),
      c
        .index('success_sessions_to_settle')
        .on(sql.raw(OVER_AT_SQL), t.id)
        .where(sql`"status" = 'completed' AND "settled_at" IS NULL`),
      c.index('success_sessions_mentor_awaited').on(sql.raw(MENTOR_SINCE_SQL), t.id).where(sql.raw(MENTOR_AWAITED_SQL)),
      c.check('success_sessions_id', lengthOf('id', 1, 100)),
      c.check('success_sessions_number_positive', atLeast('number', 1)),
      c.check('success_sessions_title_length', lengthOf('title', 1, 300)),
      c.check('success_sessions_description', lengthOf('description', 0, 10_000)),
      c.check('success_sessions_start', instantIn('start_time')),
      c.check('success_sessions_end', instantIn('end_time')),
      c.check('success_sessions_order', sql`"end_time" > "start_time"`),
      c.check('success_sessions_longest', sql.raw(`"end_time" - "start_time" <= ${LONGEST_SESSION_MS}`)),
      c.check('success_sessions_zone', lengthOf('timezone', 1, 100)),
      c.check('success_sessions_status', oneOf('status', SESSION_STATUSES)),
      c.check('success_sessions_provider', oneOf('provider', PROVIDERS)),
      c.check('success_sessions_link', lengthOf('link', 1, 4000)),
      c.check('success_sessions_backup', lengthOf('backup_link', 1, 4000)),
      c.check('success_sessions_passcode', sql`"zoom_passcode" LIKE 'v1.%.%.%.%'`),
      c.check('success_sessions_capacity', atLeast('capacity', 1)),
      c.check('success_sessions_everyone', sql`"everyone" IN (0, 1)`),
      c.check('success_sessions_registered', atLeast('registered_count', 0)),
      c.check('success_sessions_waitlisted', atLeast('waitlisted_count', 0)),
      c.check('success_sessions_version', atLeast('version', 1)),
    ],
  )
  const sessionSegments = c.table(
    'session_segments',
    {
      sessionId: c
        .text('session_id')
        .$type<SessionId>()
        .notNull()
        .references(() => sessions.id),
      segmentId: c
        .text('segment_id')
        .$type<SegmentId>()
        .notNull()
        .references(() => s.segments.id),
    },
    (t) => [
      c.primaryKey({ columns: [t.sessionId, t.segmentId] }),
      c.index('session_segments_segment').on(t.segmentId, t.sessionId),
    ],
  )
  const sessionPeople = c.table(
    'session_people',
    {
      sessionId: c
        .text('session_id')
        .$type<SessionId>()
        .notNull()
        .references(() => sessions.id),
      personId: c
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => people.id),
      invitedAt: c.instant('invited_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.sessionId, t.personId] }),
      c.index('session_people_person').on(t.personId, t.sessionId),
    ],
  )
  return { sessions, sessionSegments, sessionPeople }
}

/** What `sessionTables` describes. */
export type SessionTables = ReturnType<typeof sessionTables>
