import { NOW_SQL } from '../tables/checks.ts'
import { MENTOR_CHANGED } from './session-changes.ts'
import { trigger } from './trigger.ts'

/** Nobody is looked for any more where a mentor is there, whoever says so: another program, or the meeting itself. */
export const mentors = (): readonly string[] => [
  // Whether somebody can host it is known of its mentor, not of the next one, who has time to come.
  trigger(
    'success_sessions_mentor_named',
    `AFTER UPDATE OF mentor_id ON success_sessions WHEN ${MENTOR_CHANGED}`,
    `UPDATE success_sessions SET mentor_asked_at = NULL, mentor_missed_at = NULL, mentor_away_at = NULL, mentor_named_at = CASE
      WHEN NEW.mentor_id IS NULL THEN NULL WHEN NEW.version > OLD.version THEN NEW.updated_at ELSE ${NOW_SQL} END WHERE id = NEW.id`,
  ),
  // Whoever cannot come at one time may well at another; seconds, which no clock shows, are none.
  trigger(
    'success_sessions_mentor_counted_on',
    `AFTER UPDATE OF start_time ON success_sessions WHEN NEW.start_time / 60000 <> OLD.start_time / 60000
      AND (NEW.mentor_asked_at IS NOT NULL OR NEW.mentor_missed_at IS NOT NULL OR NEW.mentor_away_at IS NOT NULL)`,
    `UPDATE success_sessions SET mentor_asked_at = NULL, mentor_missed_at = NULL, mentor_away_at = NULL WHERE id = NEW.id`,
  ),
  // Who comes late keeps the session, unless they said that they cannot host it: what others are asked says so at once.
  trigger(
    'evidence_mentor_came',
    'AFTER INSERT ON evidence',
    `UPDATE success_sessions SET mentor_missed_at = NULL WHERE id = NEW.session_id AND mentor_missed_at IS NOT NULL
      AND mentor_away_at IS NULL AND mentor_id = coalesce(
        (SELECT merged_into FROM people WHERE id = NEW.person_id), NEW.person_id)`,
  ),
]
