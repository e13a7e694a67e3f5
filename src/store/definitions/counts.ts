import { trigger } from './trigger.ts'

/** The session's counts, and each attendance row's copy of the session's start. */
export const counts = (): readonly string[] => [
  trigger(
    'session_attendance_count_insert',
    'AFTER INSERT ON session_attendance WHEN NEW.registration IS NOT NULL',
    add('NEW', '+'),
  ),
  trigger(
    'session_attendance_count_delete',
    'AFTER DELETE ON session_attendance WHEN OLD.registration IS NOT NULL',
    add('OLD', '-'),
  ),
  trigger(
    'session_attendance_count_update',
    `AFTER UPDATE OF registration, session_id ON session_attendance
      WHEN NEW.registration IS NOT OLD.registration OR NEW.session_id <> OLD.session_id`,
    add('OLD', '-'),
    add('NEW', '+'),
  ),
  trigger(
    'session_attendance_start',
    `AFTER INSERT ON session_attendance
      WHEN NEW.session_start <> (SELECT start_time FROM success_sessions WHERE id = NEW.session_id)`,
    `UPDATE session_attendance SET session_start = (SELECT start_time FROM success_sessions WHERE id = NEW.session_id)
      WHERE session_id = NEW.session_id AND person_id = NEW.person_id`,
  ),
  trigger(
    'success_sessions_start_moved',
    'AFTER UPDATE OF start_time ON success_sessions WHEN NEW.start_time <> OLD.start_time',
    'UPDATE session_attendance SET session_start = NEW.start_time WHERE session_id = NEW.id',
  ),
]

const add = (row: 'NEW' | 'OLD', sign: '+' | '-'): string =>
  `UPDATE success_sessions SET registered_count = registered_count ${sign} (${row}.registration IS 'registered'),
    waitlisted_count = waitlisted_count ${sign} (${row}.registration IS 'waitlisted')
    WHERE id = ${row}.session_id AND ${row}.registration IN ('registered', 'waitlisted')`
