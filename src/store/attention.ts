import type { OrganizationId } from '../domain/ids.ts'
import type { ClaimedSession, UnreadySession } from '../usecases/ports.ts'
import type { Engine, Reads } from './engine.ts'
import { CURRENT_SQL, LONGEST_SESSION_MS, OVER_AT_SQL } from './tables/sessions.ts'

type Instants<T, K extends keyof T> = Omit<T, K> & { readonly [Key in K]: number }
type Flags = 'noMentor' | 'mentorAway' | 'mentorMissed' | 'noLink'
type UnreadyRow = Instants<UnreadySession, 'startTime' | Flags>
type ClaimedRow = Instants<ClaimedSession, 'startTime' | 'overAt'>

/** Deliveries about the session that were given up, where nothing of the same came by another way. */
const UNREACHED = `FROM deliveries d WHERE d.session_id = s.id AND d.state = 'failed' AND d.channel <> 'channel' AND NOT EXISTS
  (SELECT 1 FROM deliveries o WHERE o.event = d.event AND o.recipient = d.recipient AND o.state IN ('planned', 'sending', 'sent'))`

const IS_FULL = 's.waitlisted_count > 0 AND s.registered_count >= s.capacity'

/** What needs attention: one range of the index of current sessions, and one of those that are still to be settled. */
export const readAttention = ({ client }: Engine): Pick<Reads, 'unreadySessions' | 'claimedSessions'> => {
  const unready = client.prepare<[object], UnreadyRow>(
    `SELECT s.id, s.number, s.title, s.start_time AS startTime, s.mentor_id IS NULL AS noMentor,
      s.mentor_id IS NOT NULL AND s.mentor_away_at IS NOT NULL AS mentorAway,
      s.mentor_id IS NOT NULL AND s.mentor_away_at IS NULL AND s.mentor_missed_at IS NOT NULL AS mentorMissed, s.link IS NULL AS noLink,
      CASE WHEN ${IS_FULL} THEN s.waitlisted_count ELSE 0 END AS waiting,
      (SELECT count(DISTINCT d.recipient) ${UNREACHED}) AS unreached
      FROM success_sessions s WHERE s.organization_id = @organizationId AND s.${CURRENT_SQL}
        AND s.start_time > @now - ${LONGEST_SESSION_MS} AND s.start_time < @until AND s.end_time > @now
        AND (s.mentor_id IS NULL OR s.mentor_away_at IS NOT NULL OR s.mentor_missed_at IS NOT NULL OR s.link IS NULL OR (${IS_FULL})
          OR EXISTS (SELECT 1 ${UNREACHED}))
      ORDER BY s.start_time, s.id LIMIT @limit`,
  )
  // The plus keeps the organization's index out of it: what is still to be settled is that of a day and a half.
  const claimed = client.prepare<[object], ClaimedRow>(
    `SELECT id, number, title, start_time AS startTime, ${OVER_AT_SQL} AS overAt,
      (SELECT count(*) FROM session_attendance a WHERE a.session_id = success_sessions.id AND a.confidence = 'claimed') AS claims
      FROM success_sessions WHERE "status" = 'completed' AND "settled_at" IS NULL AND ${OVER_AT_SQL} > @overAfter
        AND +organization_id = @organizationId AND EXISTS
          (SELECT 1 FROM session_attendance a WHERE a.session_id = success_sessions.id AND a.confidence = 'claimed')
      ORDER BY ${OVER_AT_SQL}, id LIMIT @limit`,
  )
  return {
    unreadySessions: async ({ organizationId, now, until, limit }) =>
      unready
        .all({ ...of(organizationId, limit), now: now.getTime(), until: until.getTime() })
        .map(({ startTime, noMentor, mentorAway, mentorMissed, noLink, ...row }) => ({
          ...row,
          startTime: new Date(startTime),
          noMentor: noMentor === 1,
          mentorAway: mentorAway === 1,
          mentorMissed: mentorMissed === 1,
          noLink: noLink === 1,
        })),
    claimedSessions: async ({ organizationId, overAfter, limit }) =>
      claimed
        .all({ ...of(organizationId, limit), overAfter: overAfter.getTime() })
        .map(({ startTime, overAt, ...row }) => ({ ...row, startTime: new Date(startTime), overAt: new Date(overAt) })),
  }
}

const of = (organizationId: OrganizationId, limit: number) => ({ organizationId, limit })
