import type { Database } from 'better-sqlite3'

/**
 * Counts the places of each session that is not over anew, where another program wrote a count: triggers keep the counts from there
 * on, by adding and taking away. Reads the sessions still to come and their attendance by index.
 */
export const recountPlaces = (client: Database): void => {
  const counted = (registration: string) =>
    `(SELECT count(*) FROM session_attendance a WHERE a.session_id = s.id AND a.registration = '${registration}')`
  const current = (status: string) => `SELECT id FROM success_sessions WHERE status = '${status}'`
  client.exec(
    `UPDATE success_sessions AS s
      SET registered_count = ${counted('registered')}, waitlisted_count = ${counted('waitlisted')}
      WHERE s.id IN (${current('upcoming')} UNION ALL ${current('live')})
        AND (s.registered_count <> ${counted('registered')} OR s.waitlisted_count <> ${counted('waitlisted')})`,
  )
}
