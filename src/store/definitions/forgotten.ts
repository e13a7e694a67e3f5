import { refuse, trigger } from './trigger.ts'

/** What a trigger of ours says about someone who asked to be forgotten; `commit` turns it into a `Conflict`. */
export const PERSON_FORGOTTEN = 'rollcall: this person asked to be forgotten'

/** What was still under way for somebody who was forgotten comes too late: no account, address, segment or place is theirs again. */
export const forgotten = (): readonly string[] => [
  ...['identities', 'codes', 'segment_members', 'segment_group_members', 'session_people', 'series_people'].map(
    (table) => trigger(`${table}_forgotten`, `BEFORE INSERT ON ${table} WHEN ${IS_FORGOTTEN}`, REFUSED),
  ),
  // A row without a place may still come of what was recorded.
  trigger('session_attendance_forgotten_insert', `BEFORE INSERT ON session_attendance WHEN ${HAS_PLACE}`, REFUSED),
  trigger(
    'session_attendance_forgotten_update',
    `BEFORE UPDATE OF registration ON session_attendance WHEN NEW.registration IS NOT OLD.registration AND ${HAS_PLACE}`,
    REFUSED,
  ),
  trigger('success_sessions_mentor_forgotten_insert', `BEFORE INSERT ON success_sessions WHEN ${IS_MENTOR}`, REFUSED),
  // What they hosted stays theirs.
  trigger(
    'success_sessions_mentor_forgotten_update',
    `BEFORE UPDATE OF mentor_id ON success_sessions WHEN NEW.mentor_id IS NOT OLD.mentor_id AND ${IS_MENTOR}`,
    REFUSED,
  ),
]

const REFUSED = refuse(PERSON_FORGOTTEN)

const wasForgotten = (column: string): string =>
  `EXISTS (SELECT 1 FROM people WHERE id = NEW.${column} AND forgotten_at IS NOT NULL)`
const IS_FORGOTTEN = wasForgotten('person_id')
const IS_MENTOR = wasForgotten('mentor_id')
const HAS_PLACE = `NEW.registration IN ('registered', 'waitlisted') AND ${IS_FORGOTTEN}`
