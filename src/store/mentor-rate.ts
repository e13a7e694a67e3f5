import type { Engine, Reads } from './engine.ts'

/** How many sessions a mentor's average looks back on. */
const LOOK_BACK = 50

/** How well a mentor's sessions are attended, counted as `summarize` counts: of those registered, and open claims, `excused` and `unknown` count for nothing. */
export const readMentorRate = ({ client }: Engine): Pick<Reads, 'mentorRate'> => {
  const rate = client
    .prepare<[{ readonly mentorId: string; readonly except: string }], number | null>(
      `SELECT CAST(sum(a.result <> 'absent') AS REAL) / nullif(count(*), 0) FROM
        (SELECT id FROM success_sessions WHERE mentor_id = @mentorId AND status = 'completed' AND id <> @except
          ORDER BY start_time DESC, id DESC LIMIT ${LOOK_BACK}) s
        CROSS JOIN session_attendance a ON a.session_id = s.id
        WHERE a.person_id <> @mentorId AND a.registration = 'registered' AND a.result IN ('attended', 'late', 'left_early', 'absent')
          AND NOT (a.confidence = 'claimed' AND json_extract(a.reason, '$.code') = 'pressed_join')`,
    )
    .pluck()
  return { mentorRate: async (mentorId, except) => rate.get({ mentorId, except }) ?? null }
}
