import { MENTOR_CHANGED } from './session-changes.ts'
import { trigger } from './trigger.ts'

/** Nobody is looked for any more where a mentor is there, whoever says so: another program, or the meeting itself. */
export const mentors = (): readonly string[] => [
  // Whether somebody can host it is known of its mentor, not of the next one.
  trigger(
    'success_sessions_mentor_found',
    `AFTER UPDATE OF mentor_id ON success_sessions WHEN ${MENTOR_CHANGED}
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
