import { NOW_SQL } from '../tables/checks.ts'
import { changed, trigger } from './trigger.ts'

/** `handle_success_session_changes`: the record of every insert and announced change, by whichever program (SPEC 4, DESIGN 9). */
export const sessionChanges = (): readonly string[] => [
  trigger(
    'handle_success_session_changes_insert',
    'AFTER INSERT ON success_sessions',
    `INSERT INTO session_changes (organization_id, session_id, kind, old, new, changed_by, changed_at)
      VALUES (NEW.organization_id, NEW.id, 'insert', NULL, ${recordOf('NEW')}, coalesce(NEW.updated_by, 'outside'), NEW.updated_at)`,
    `UPDATE success_sessions SET title_key = lower(NEW.title) WHERE id = NEW.id AND NEW.title_key IS NULL`,
  ),
  trigger(
    'handle_success_session_changes_update',
    `AFTER UPDATE ON success_sessions WHEN ${changed(ANNOUNCED)} OR ${PASSCODE_CHANGED} OR ${MENTOR_CHANGED}`,
    `INSERT INTO session_changes (organization_id, session_id, kind, old, new, changed_by, changed_at)
      VALUES (NEW.organization_id, NEW.id, 'update', ${recordOf('OLD')}, ${recordOf('NEW')},
        CASE WHEN NEW.version > OLD.version THEN coalesce(NEW.updated_by, 'outside') ELSE 'outside' END,
        CASE WHEN NEW.version > OLD.version THEN NEW.updated_at ELSE ${NOW_SQL} END)`,
  ),
  trigger(
    'success_sessions_outside_version',
    `AFTER UPDATE ON success_sessions WHEN NEW.version <= OLD.version
      AND (${changed([...ANNOUNCED, ...QUIET])} OR ${PASSCODE_CHANGED})`,
    `UPDATE success_sessions SET version = OLD.version + 1, updated_by = 'outside', updated_at = ${NOW_SQL},
      title_key = CASE WHEN NEW.title IS NOT OLD.title THEN lower(NEW.title) ELSE title_key END WHERE id = NEW.id`,
  ),
]

/** What the record of a change holds. Times in ms; the passcode as its fingerprint, never in clear. */
const RECORDED = [
  'title',
  'description',
  'start_time',
  'end_time',
  'timezone',
  'link',
  'backup_link',
  'mentor_id',
  'provider',
  'zoom_meeting_id',
  'status',
  'cancel_reason',
  'mentor_away_at',
  'announce_channel',
]

/** What makes a record when it changes (SPEC 4); the rest of the recorded columns stands beside it for the reader. */
const ANNOUNCED = RECORDED.filter(
  (column) => !['description', 'timezone', 'cancel_reason', 'mentor_id', 'mentor_away_at'].includes(column),
)

/** A mentor who was merged into another person is the same human. */
export const MENTOR_CHANGED = `(NEW.mentor_id IS NOT OLD.mentor_id AND NOT EXISTS
  (SELECT 1 FROM people WHERE id = OLD.mentor_id AND merged_into = NEW.mentor_id))`

/** Facts of a session that are not announced as a change, but are a new version all the same. */
const QUIET = [
  ...['description', 'timezone', 'cancel_reason', 'capacity', 'everyone', 'settled_at'],
  ...['number', 'series_id', 'started_at', 'ended_at', 'mentor_id'],
]

/** A passcode is another one where its fingerprint is, or where one came or went; a new ciphertext alone is a rotation of keys. */
const PASSCODE_CHANGED = `(NEW.passcode_print IS NOT OLD.passcode_print
  OR (NEW.zoom_passcode IS NULL) <> (OLD.zoom_passcode IS NULL))`

const recordOf = (row: 'NEW' | 'OLD'): string =>
  `json_object(${RECORDED.map((column) => `'${column}', ${row}.${column}`).join(', ')},
    'zoom_passcode', CASE WHEN ${row}.zoom_passcode IS NOT NULL THEN coalesce(${row}.passcode_print, 'set') END)`
