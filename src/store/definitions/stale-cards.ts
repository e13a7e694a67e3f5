import { CURRENT_SQL } from '../tables/sessions.ts'
import { changed, trigger } from './trigger.ts'

/** A card whose session changed is drawn anew. */
export const staleCards = (): readonly string[] => [
  trigger('success_sessions_stale', `AFTER UPDATE ON success_sessions WHEN ${changed(SHOWN)}`, staleOf('= NEW.id')),
  trigger('session_segments_stale_insert', 'AFTER INSERT ON session_segments', staleOf('= NEW.session_id')),
  trigger('session_segments_stale_delete', 'AFTER DELETE ON session_segments', staleOf('= OLD.session_id')),
  trigger(
    'people_stale',
    'AFTER UPDATE OF name ON people WHEN NEW.name <> OLD.name',
    staleOf(`IN (SELECT id FROM success_sessions WHERE mentor_id = NEW.id AND ${CURRENT_SQL})`),
  ),
]

/** What a card shows of its session. */
const SHOWN = [
  ...['number', 'title', 'description', 'status', 'start_time', 'end_time', 'mentor_id', 'provider', 'capacity'],
  ...['everyone', 'cancel_reason', 'registered_count', 'waitlisted_count', 'started_at', 'ended_at'],
]

const staleOf = (sessions: string): string =>
  `UPDATE announcements SET unshown = unshown + 1 WHERE session_id ${sessions}`
