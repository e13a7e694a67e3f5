import type { PersonId } from '../domain/ids.ts'
import type { Engine, Reads } from './engine.ts'
import { CURRENT_SQL, LONGEST_SESSION_MS } from './tables/sessions.ts'

/** How many sessions are named that a mentor hosts at the same time. */
const HOSTED_NAMED = 3

/** Those of whom a session is: members of its segments, those invited by name, and those who registered while it was theirs. */
const THEIRS = `SELECT person_id FROM segment_members WHERE segment_id IN (SELECT value FROM json_each(:segments))
  UNION SELECT person_id FROM session_people WHERE session_id = :session
  UNION SELECT person_id FROM session_attendance
    WHERE session_id = :session AND registration IN ('registered', 'waitlisted')`

/** Current sessions but this one that overlap a span of time; the first bound is what lets an index find them. */
const AT_THE_TIME = `s.${CURRENT_SQL} AND s.start_time > :start - ${LONGEST_SESSION_MS} AND s.start_time < :end
  AND s.end_time > :start AND s.id <> :session
  AND coalesce(s.series_id, '') NOT IN (SELECT value FROM json_each(:besides))`

/** Whom a time concerns: counted in the database, so that ten thousand people are as few rows as they have zones. */
export const readImpact = ({ client }: Engine): Pick<Reads, 'impactOf'> => {
  const zones = (people: string) =>
    client.prepare<object, { readonly zone: string | null; readonly people: number }>(
      `SELECT timezone AS zone, count(*) AS people FROM people WHERE ${people} AND merged_into IS NULL AND forgotten_at IS NULL GROUP BY timezone`,
    )
  const zonesOfAll = zones(`organization_id = :organization AND role = 'student'`)
  // The plus keeps the organization's index out of it: a cohort is found by its members, not among all people.
  const zonesOfThose = zones(`+organization_id = :organization AND id IN (${THEIRS})`)
  const clashes = (people: string) =>
    client
      .prepare<object, number>(
        `SELECT count(DISTINCT a.person_id) FROM success_sessions s JOIN session_attendance a ON a.session_id = s.id
          WHERE s.organization_id = :organization AND ${AT_THE_TIME} AND a.registration = 'registered' ${people}`,
      )
      .pluck()
  const clashesOfAll = clashes('')
  const clashesOfThose = clashes(`AND a.person_id IN (${THEIRS})`)
  const hosted = client
    .prepare<object, number>(
      `SELECT s.number FROM success_sessions s WHERE s.mentor_id = :mentor AND s.organization_id = :organization
        AND ${AT_THE_TIME} ORDER BY s.start_time, s.id LIMIT ${HOSTED_NAMED}`,
    )
    .pluck()
  return {
    impactOf: async ({ organizationId, sessionId, audience, startTime, endTime, mentorId, besides = [] }) => {
      const about = { organization: organizationId, session: sessionId ?? '' }
      const those = { ...about, segments: JSON.stringify(audience.segmentIds) }
      const span = { start: startTime.getTime(), end: endTime.getTime(), besides: JSON.stringify(besides) }
      const hosting = (mentor: PersonId) => hosted.all({ ...about, ...span, mentor })
      return {
        zones: audience.everyone ? zonesOfAll.all({ organization: organizationId }) : zonesOfThose.all(those),
        clashing:
          (audience.everyone ? clashesOfAll.get({ ...about, ...span }) : clashesOfThose.get({ ...those, ...span })) ??
          0,
        mentorHosts: mentorId === null ? [] : hosting(mentorId),
      }
    },
  }
}
