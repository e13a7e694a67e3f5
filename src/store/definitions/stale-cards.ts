import { CURRENT_SQL } from '../tables/sessions.ts'
import { changed, trigger } from './trigger.ts'

/** What stands and shows what changed is drawn anew: a session's cards, and the summary that its mentor has. */
export const staleCards = (): readonly string[] => [
  trigger(
    'success_sessions_stale',
    `AFTER UPDATE ON success_sessions WHEN ${changed(SHOWN)}`,
    `${staleOf('= NEW.id')} AND (${changed(BEGUN)} OR (SELECT kind FROM deliveries WHERE id = delivery_id) <> 'live')`,
  ),
  trigger('session_segments_stale_insert', 'AFTER INSERT ON session_segments', staleOf('= NEW.session_id')),
  trigger('session_segments_stale_delete', 'AFTER DELETE ON session_segments', staleOf('= OLD.session_id')),
  trigger(
    'success_sessions_series_stale',
    `AFTER UPDATE ON success_sessions WHEN NEW.series_id IS NOT NULL AND ${changed(SHOWN)}`,
    staleSeries(WHOSE_CARD),
  ),
  trigger(
    'success_sessions_series_grown',
    'AFTER INSERT ON success_sessions WHEN NEW.series_id IS NOT NULL',
    staleSeries(WHOSE_CARD),
  ),
  trigger('series_stale', 'AFTER UPDATE ON series', staleSeries('IN (NEW.id, NEW.origin)')),
  trigger('series_split', 'AFTER INSERT ON series WHEN NEW.origin IS NOT NULL', staleSeries('= NEW.origin')),
  trigger('series_people_stale_insert', 'AFTER INSERT ON series_people', staleSeries(WHOSE_CARD)),
  trigger('series_people_stale_delete', 'AFTER DELETE ON series_people', staleSeries(cardOf('OLD'))),
  trigger(
    'people_stale',
    'AFTER UPDATE OF name ON people WHEN NEW.name <> OLD.name',
    staleOf(`IN (SELECT id FROM success_sessions WHERE mentor_id = NEW.id AND ${CURRENT_SQL})`),
    staleSeries('IN (SELECT id FROM series WHERE mentor_id = NEW.id)'),
  ),
  // A channel is told in its organization's language.
  trigger(
    'organizations_stale',
    'AFTER UPDATE OF locale ON organizations WHEN NEW.locale <> OLD.locale',
    staleOf(`IN (SELECT id FROM success_sessions WHERE organization_id = NEW.id AND ${CURRENT_SQL})`),
    staleSeries('IN (SELECT id FROM series WHERE organization_id = NEW.id AND cancelled_at IS NULL)'),
  ),
  // A card that comes to stand in the channel that was named for it, or in the usual one again, is what those before it lead to.
  trigger(
    'announcements_moved',
    `AFTER INSERT ON announcements WHEN NEW.series_id IS NULL AND EXISTS (SELECT 1 FROM session_changes
      WHERE session_id = NEW.session_id AND kind = 'update'
        AND json_extract(old, '$.announce_channel') IS NOT json_extract(new, '$.announce_channel'))`,
    `${staleOf('= NEW.session_id')} AND ${STANDS_BESIDE}`,
  ),
  trigger(
    'announcements_moved_series',
    'AFTER INSERT ON announcements WHEN NEW.series_id IS NOT NULL',
    `${staleSeries('= NEW.series_id')} AND ${STANDS_BESIDE}`,
  ),
  trigger(
    'session_attendance_stale_insert',
    'AFTER INSERT ON session_attendance WHEN NEW.result IS NOT NULL',
    staleSummariesOf('NEW'),
  ),
  trigger(
    'session_attendance_stale_update',
    `AFTER UPDATE OF ${SUMMARIZED.join(', ')} ON session_attendance WHEN ${changed(SUMMARIZED)}`,
    staleSummariesOf('NEW'),
  ),
  trigger(
    'session_attendance_stale_delete',
    'AFTER DELETE ON session_attendance WHEN OLD.result IS NOT NULL',
    staleSummariesOf('OLD'),
  ),
  trigger(
    'deliveries_stale_failed',
    `AFTER UPDATE OF state ON deliveries WHEN NEW.state = 'failed' AND OLD.state <> 'failed'
      AND NEW.channel <> 'channel' AND NEW.session_id IS NOT NULL`,
    staleSummariesOf('NEW'),
  ),
]

/** What a card shows of its session. */
const SHOWN = [
  ...['number', 'title', 'description', 'status', 'start_time', 'end_time', 'mentor_id', 'provider', 'capacity'],
  ...['everyone', 'cancel_reason', 'registered_count', 'waitlisted_count', 'started_at', 'ended_at'],
  ...['mentor_missed_at', 'mentor_away_at', 'created_in', 'announce_channel'],
]

/** What the post about its beginning shows: not how many are registered. */
const BEGUN = [
  'number',
  'title',
  'status',
  'start_time',
  'end_time',
  'mentor_id',
  'cancel_reason',
  'started_at',
  'ended_at',
]

/** What a summary shows of each attendance row. */
const SUMMARIZED = ['person_id', 'result', 'confidence', 'reason', 'minutes']

const staleSummariesOf = (row: 'NEW' | 'OLD'): string =>
  `${staleOf(`= ${row}.session_id`)} AND (SELECT kind FROM deliveries WHERE id = delivery_id) = 'summary'`

/** Another message in the same space as one that was just put there. */
const STANDS_BESIDE = 'space_id = NEW.space_id AND delivery_id <> NEW.delivery_id'

const staleOf = (sessions: string): string =>
  `UPDATE announcements SET unshown = unshown + 1 WHERE session_id ${sessions}`

/** The series whose card shows a row's series: it itself, or the one that it was split off. */
const cardOf = (row: 'NEW' | 'OLD'): string =>
  `IN (${row}.series_id, (SELECT origin FROM series WHERE id = ${row}.series_id))`
const WHOSE_CARD = cardOf('NEW')

/** The same for the cards of series. */
const staleSeries = (series: string): string =>
  `UPDATE announcements SET unshown = unshown + 1 WHERE series_id ${series}`
