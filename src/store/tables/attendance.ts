import { sql } from 'drizzle-orm'
import type { Evidence, VerdictReason } from '../../domain/entities.ts'
import type { EvidenceId, PersonId, SessionId } from '../../domain/ids.ts'
import {
  type AttendanceResult,
  CONFIDENCES,
  type Confidence,
  EVIDENCE_SOURCES,
  type EvidenceSource,
  MARKS,
  type Mark,
  REGISTRATION_STATES,
  RESULTS,
  type RegistrationState,
} from '../../domain/words.ts'
import type * as columns from '../columns.sqlite.ts'
import { atLeast, instantIn, jsonIn, oneOf } from './checks.ts'
import type { PeopleTables } from './people.ts'
import type { SessionTables } from './sessions.ts'

/** Who comes and who came: one row for each person and session, and the ledger of evidence. Person ids only, no names. */
export const attendanceTables = (c: typeof columns, { people }: PeopleTables, { sessions }: SessionTables) => {
  const attendance = c.table(
    'session_attendance',
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
      registration: c.text('registration').$type<RegistrationState>(),
      seq: c.integer('seq').notNull(),
      /** The session's start, kept true by triggers, so that a person's own sessions come in order from an index. */
      sessionStart: c.instant('session_start').notNull(),
      result: c.text('result').$type<AttendanceResult>(),
      confidence: c.text('confidence').$type<Confidence>(),
      reason: c.json('reason').$type<VerdictReason>(),
      firstJoinedAt: c.instant('first_joined_at'),
      lastLeftAt: c.instant('last_left_at'),
      minutes: c.integer('minutes'),
      createdAt: c.instant('created_at').notNull(),
      updatedAt: c.instant('updated_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.sessionId, t.personId] }),
      c.uniqueIndex('session_attendance_seq').on(t.sessionId, t.seq),
      c.index('session_attendance_waiting').on(t.sessionId, t.seq).where(sql`"registration" = 'waitlisted'`),
      c.index('session_attendance_person').on(t.personId, t.sessionStart, t.sessionId),
      c.check('session_attendance_registration', oneOf('registration', REGISTRATION_STATES)),
      c.check('session_attendance_seq_positive', atLeast('seq', 1)),
      c.check('session_attendance_result', oneOf('result', RESULTS)),
      c.check('session_attendance_confidence', oneOf('confidence', CONFIDENCES)),
      c.check('session_attendance_whole', sql`("result" IS NULL) = ("confidence" IS NULL)`),
      c.check('session_attendance_reason', jsonIn('reason')),
      c.check('session_attendance_joined', instantIn('first_joined_at')),
      c.check('session_attendance_left', sql`"last_left_at" >= "first_joined_at"`),
      c.check('session_attendance_minutes', atLeast('minutes', 0)),
    ],
  )
  const evidence = c.table(
    'evidence',
    {
      id: c.text('id').$type<EvidenceId>().primaryKey(),
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
      source: c.text('source').$type<EvidenceSource>().notNull(),
      kind: c.text('kind').$type<Evidence['kind']>().notNull(),
      at: c.instant('at').notNull(),
      recordedBy: c
        .text('recorded_by')
        .$type<PersonId>()
        .references(() => people.id),
      mark: c.text('mark').$type<Mark>(),
    },
    (t) => [
      c.index('evidence_session').on(t.sessionId, t.at, t.id),
      c.index('evidence_person').on(t.personId, t.sessionId, t.source, t.at),
      c.check('evidence_source', oneOf('source', EVIDENCE_SOURCES)),
      c.check('evidence_kind', oneOf('kind', ['joined', 'left', 'marked'])),
      c.check('evidence_at', instantIn('at')),
      c.check('evidence_mark', oneOf('mark', MARKS)),
      c.check('evidence_mark_kind', sql`"mark" IS NULL OR "kind" = 'marked'`),
    ],
  )
  return { attendance, evidence }
}
