import { refuse, trigger } from './trigger.ts'

/** What a trigger of ours says when there is no place left; `commit` turns it into a `Conflict`. */
export const SESSION_FULL = 'rollcall: the session is full'

/** What a trigger of ours says about someone who was made one with another person; `commit` turns it into a `Conflict`. */
export const PERSON_MERGED = 'rollcall: this person was merged into another'

/** What a trigger of ours says about evidence whose id is taken; `commit` turns it into a `Conflict`. */
export const EVIDENCE_KNOWN = 'rollcall: this evidence is there already, and evidence is only appended'

/** What a trigger of ours says about a session whose id or number is taken; `commit` turns it into a `Conflict`. */
export const SESSION_KNOWN = 'rollcall: a session with this id or number is there already'

/** What a trigger of ours says about a row of attendance whose person or place in line is taken; `commit` turns it into a `Conflict`. */
export const ATTENDANCE_KNOWN = 'rollcall: this attendance is there already'

/** The end of the year 9999, in ms. */
const LAST_INSTANT_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** Nothing crosses an organization, the ledger is only appended to, and nobody gets a place that is not there. */
export const refusals = (): readonly string[] => [
  ...refuseWrites({
    name: 'success_sessions_organization',
    table: 'success_sessions',
    columns: 'organization_id',
    when: 'NOT EXISTS (SELECT 1 FROM organizations WHERE id = NEW.organization_id)',
    message: 'rollcall: no such organization',
  }),
  ...refuseWrites({
    name: 'success_sessions_mentor_organization',
    table: 'success_sessions',
    columns: 'mentor_id',
    when: `NEW.mentor_id IS NOT NULL AND ${foreign('people', 'NEW.mentor_id', 'NEW.organization_id')}`,
    message: 'rollcall: the mentor is not of this organization',
  }),
  ...refuseWrites({
    name: 'success_sessions_space_organization',
    table: 'success_sessions',
    columns: 'created_in',
    when: `NEW.created_in IS NOT NULL AND ${foreign('spaces', 'NEW.created_in', 'NEW.organization_id')}`,
    message: 'rollcall: the space is not of this organization',
  }),
  ...refuseWrites({
    name: 'success_sessions_series_organization',
    table: 'success_sessions',
    columns: 'series_id',
    when: `NEW.series_id IS NOT NULL AND ${foreign('series', 'NEW.series_id', 'NEW.organization_id')}`,
    message: 'rollcall: the series is not of this organization',
  }),
  ...refuseWrites({
    name: 'series_mentor_organization',
    table: 'series',
    columns: 'mentor_id',
    when: `NEW.mentor_id IS NOT NULL AND ${foreign('people', 'NEW.mentor_id', 'NEW.organization_id')}`,
    message: 'rollcall: the mentor is not of this organization',
  }),
  // A later instant has no date that could be shown (ECMA-262, 21.4.1.1), and one session without would stop the clock for all.
  ...refuseWrites({
    name: 'success_sessions_time',
    table: 'success_sessions',
    columns: 'start_time, end_time',
    when: `NEW.end_time > ${LAST_INSTANT_MS}`,
    message: 'rollcall: no such time',
  }),
  // Its id stands in buttons of at most 100 characters, between colons, and in links, between dots.
  trigger(
    'success_sessions_id_insert',
    "BEFORE INSERT ON success_sessions WHEN length(NEW.id) > 50 OR NEW.id GLOB '*[^0-9A-Za-z_-]*'",
    refuse('rollcall: the id of a session is at most 50 letters, digits, underscores and hyphens'),
  ),
  // Not left to the unique indexes alone: INSERT OR REPLACE would delete the session that is there, without a word.
  trigger(
    'success_sessions_keep_insert',
    `BEFORE INSERT ON success_sessions WHEN EXISTS (SELECT 1 FROM success_sessions WHERE id = NEW.id)
      OR EXISTS (SELECT 1 FROM success_sessions WHERE organization_id = NEW.organization_id AND number = NEW.number)`,
    refuse(SESSION_KNOWN),
  ),
  trigger(
    'success_sessions_keep_number',
    `BEFORE UPDATE OF number ON success_sessions WHEN NEW.number <> OLD.number AND EXISTS
      (SELECT 1 FROM success_sessions WHERE organization_id = NEW.organization_id AND number = NEW.number)`,
    refuse(SESSION_KNOWN),
  ),
  trigger(
    'success_sessions_keep_delete',
    'BEFORE DELETE ON success_sessions',
    refuse('rollcall: a session is cancelled, never deleted'),
  ),
  trigger(
    'success_sessions_keep_organization',
    'BEFORE UPDATE OF id, organization_id ON success_sessions WHEN NEW.id <> OLD.id OR NEW.organization_id <> OLD.organization_id',
    refuse('rollcall: a session keeps its id and its organization'),
  ),
  ...sameOrganization('identities', ['spaces', 'space_id'], ['people', 'person_id']),
  ...sameOrganization('segment_members', ['segments', 'segment_id'], ['people', 'person_id']),
  ...sameOrganization('segment_group_members', ['segments', 'segment_id'], ['people', 'person_id']),
  ...sameOrganization('segment_groups', ['segments', 'segment_id'], ['spaces', 'space_id']),
  ...sameOrganization('segment_channels', ['segments', 'segment_id'], ['spaces', 'space_id']),
  ...sameOrganization('session_segments', ['success_sessions', 'session_id'], ['segments', 'segment_id']),
  ...sameOrganization('session_people', ['success_sessions', 'session_id'], ['people', 'person_id']),
  ...sameOrganization('series_people', ['series', 'series_id'], ['people', 'person_id']),
  ...sameOrganization('session_attendance', ['success_sessions', 'session_id'], ['people', 'person_id']),
  ...sameOrganization('evidence', ['success_sessions', 'session_id'], ['people', 'person_id']),
  ...sameOrganization('announcements', ['success_sessions', 'session_id'], ['spaces', 'space_id']),
  ...[
    'segment_members',
    'segment_group_members',
    'session_people',
    'series_people',
    'session_attendance',
    'identities',
  ].flatMap((table) =>
    refuseWrites({
      name: `${table}_merged`,
      table,
      columns: 'person_id',
      when: 'EXISTS (SELECT 1 FROM people WHERE id = NEW.person_id AND merged_into IS NOT NULL)',
      message: PERSON_MERGED,
    }),
  ),
  ...refuseWrites({
    name: 'success_sessions_mentor_merged',
    table: 'success_sessions',
    columns: 'mentor_id',
    when: 'EXISTS (SELECT 1 FROM people WHERE id = NEW.mentor_id AND merged_into IS NOT NULL)',
    message: PERSON_MERGED,
  }),
  ...refuseWrites({
    name: 'people_merge',
    table: 'people',
    columns: 'merged_into, organization_id',
    when: `NEW.merged_into IS NOT NULL AND NOT EXISTS (SELECT 1 FROM people WHERE id = NEW.merged_into
      AND organization_id = NEW.organization_id AND merged_into IS NULL AND id <> NEW.id)`,
    message: 'rollcall: a person merges into one of the same organization who was not merged',
  }),
  keepsOrganization('people', [
    'identities WHERE person_id = OLD.id',
    'segment_members WHERE person_id = OLD.id',
    'segment_group_members WHERE person_id = OLD.id',
    'session_people WHERE person_id = OLD.id',
    'session_attendance WHERE person_id = OLD.id',
    'evidence WHERE person_id = OLD.id',
    'success_sessions WHERE organization_id = OLD.organization_id',
  ]),
  keepsOrganization('spaces', [
    'identities WHERE space_id = OLD.id',
    'segment_channels WHERE space_id = OLD.id',
    'segment_groups WHERE space_id = OLD.id',
    'success_sessions WHERE organization_id = OLD.organization_id',
  ]),
  keepsOrganization('segments', [
    'segment_members WHERE segment_id = OLD.id',
    'segment_channels WHERE segment_id = OLD.id',
    'segment_groups WHERE segment_id = OLD.id',
    'session_segments WHERE segment_id = OLD.id',
  ]),
  trigger(
    'session_attendance_full_insert',
    `BEFORE INSERT ON session_attendance WHEN NEW.registration = 'registered' AND ${isFull}
      AND NOT EXISTS (SELECT 1 FROM session_attendance WHERE session_id = NEW.session_id AND person_id = NEW.person_id)`,
    refuse(SESSION_FULL),
  ),
  trigger(
    'session_attendance_full_update',
    `BEFORE UPDATE OF registration, session_id ON session_attendance WHEN NEW.registration = 'registered'
      AND (OLD.registration IS NOT 'registered' OR OLD.session_id <> NEW.session_id) AND ${isFull}`,
    refuse(SESSION_FULL),
  ),
  // As for sessions: a REPLACE would delete the row that is there, and the counts would never hear of it.
  trigger(
    'session_attendance_keep_insert',
    `BEFORE INSERT ON session_attendance WHEN ${placeTaken()}`,
    refuse(ATTENDANCE_KNOWN),
  ),
  trigger(
    'session_attendance_keep_update',
    `BEFORE UPDATE OF session_id, person_id, seq ON session_attendance WHEN ${placeTaken('AND rowid <> OLD.rowid')}`,
    refuse(ATTENDANCE_KNOWN),
  ),
  trigger(
    'evidence_mark_said',
    "BEFORE INSERT ON evidence WHEN NEW.kind = 'marked' AND NEW.mark IS NULL",
    refuse('rollcall: a mark says what'),
  ),
  trigger('evidence_keep_update', 'BEFORE UPDATE ON evidence', refuse('rollcall: evidence is only appended')),
  trigger('evidence_keep_delete', 'BEFORE DELETE ON evidence', refuse('rollcall: evidence is only appended')),
  trigger(
    'evidence_keep_replace',
    'BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id)',
    refuse(EVIDENCE_KNOWN),
  ),
  trigger(
    'session_changes_keep_update',
    'BEFORE UPDATE OF id, organization_id, session_id, kind, old, new, changed_by, changed_at ON session_changes',
    refuse('rollcall: the record of changes is only appended'),
  ),
  trigger(
    'session_changes_keep_replace',
    'BEFORE INSERT ON session_changes WHEN EXISTS (SELECT 1 FROM session_changes WHERE id = NEW.id)',
    refuse('rollcall: the record of changes is only appended'),
  ),
  trigger(
    'session_changes_keep_delete',
    'BEFORE DELETE ON session_changes',
    refuse('rollcall: the record of changes is only appended'),
  ),
]

/** True where a row of the session has the new row's person, or its place in line. */
const placeTaken = (andOf = ''): string =>
  ['person_id', 'seq']
    .map(
      (column) => `EXISTS (SELECT 1 FROM session_attendance
        WHERE session_id = NEW.session_id AND ${column} = NEW.${column} ${andOf})`,
    )
    .join(' OR ')

/** Both ends of a link belong to one organization. */
const sameOrganization = (
  table: string,
  [first, firstId]: readonly [string, string],
  [second, secondId]: readonly [string, string],
): readonly string[] =>
  refuseWrites({
    name: `${table}_organization`,
    table,
    columns: `${firstId}, ${secondId}`,
    when: foreign(second, `NEW.${secondId}`, organizationOf(first, `NEW.${firstId}`)),
    message: `rollcall: both ends of a row of ${table} belong to one organization`,
  })

/** Something changes its organization only where nothing hangs on it: a move takes the links off first, then puts them back. */
const keepsOrganization = (table: string, hanging: readonly string[]): string =>
  trigger(
    `${table}_keep_organization`,
    `BEFORE UPDATE OF organization_id ON ${table} WHEN NEW.organization_id <> OLD.organization_id
      AND (${hanging.map((rows) => `EXISTS (SELECT 1 FROM ${rows})`).join(' OR ')})`,
    refuse(`rollcall: what hangs on a row of ${table} keeps it in its organization`),
  )

const isFull = `EXISTS (SELECT 1 FROM success_sessions WHERE id = NEW.session_id AND registered_count >= capacity)`

/** The same refusal on insert and on update of the columns given. */
const refuseWrites = (rule: {
  readonly name: string
  readonly table: string
  readonly columns: string
  readonly when: string
  readonly message: string
}): readonly string[] => [
  trigger(`${rule.name}_insert`, `BEFORE INSERT ON ${rule.table} WHEN ${rule.when}`, refuse(rule.message)),
  trigger(
    `${rule.name}_update`,
    `BEFORE UPDATE OF ${rule.columns} ON ${rule.table} WHEN ${rule.when}`,
    refuse(rule.message),
  ),
]

/** True where no row of `table` has the id and belongs to the organization given. */
const foreign = (table: string, id: string, organization: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${table} WHERE id = ${id} AND organization_id = ${organization})`

const organizationOf = (table: string, id: string): string => `(SELECT organization_id FROM ${table} WHERE id = ${id})`
