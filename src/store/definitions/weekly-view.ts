import { MARK } from './trigger.ts'

/** A row per week (its Monday's ISO date, in UTC), segment and session; what is for everyone stands under every segment. */
export const segmentedWeeklySuccessSessions = `CREATE VIEW segmented_weekly_success_sessions ${MARK} AS
  SELECT date(s.start_time / 1000, 'unixepoch', 'weekday 0', '-6 days') AS week, g.organization_id, g.id AS segment_id,
    g.name AS segment_name, s.id AS session_id, s.number, s.title, s.start_time, s.end_time, s.timezone, s.status,
    s.mentor_id, s.provider
  FROM success_sessions s JOIN segments g ON g.organization_id = s.organization_id
  WHERE s.status <> 'cancelled'
    AND (s.everyone = 1 OR EXISTS (SELECT 1 FROM session_segments x WHERE x.session_id = s.id AND x.segment_id = g.id))`
