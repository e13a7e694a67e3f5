import type { SessionId } from '../domain/ids.ts'
import type { OwnPlace } from '../usecases/ports.ts'
import type { Engine, Reads } from './engine.ts'

type Row = Omit<OwnPlace, 'named'> & { readonly sessionId: SessionId; readonly named: number }

/** Where one person stands at each session of a page, in one statement. */
export const readOwnPlaces = ({ client }: Engine): Pick<Reads, 'ownPlaces'> => {
  const places = client.prepare<[{ readonly ids: string; readonly personId: string }], Row>(
    `SELECT json_each.value AS sessionId, a.registration, a.result,
      CASE WHEN a.registration = 'waitlisted' THEN (SELECT count(*) FROM session_attendance w
        WHERE w.session_id = a.session_id AND w.registration = 'waitlisted' AND w.seq <= a.seq) END AS position,
      EXISTS (SELECT 1 FROM session_people p WHERE p.session_id = json_each.value AND p.person_id = @personId)
        OR EXISTS (SELECT 1 FROM session_segments g
          JOIN segment_members m ON m.segment_id = g.segment_id AND m.person_id = @personId
          WHERE g.session_id = json_each.value) AS named
      FROM json_each(@ids)
      LEFT JOIN session_attendance a ON a.session_id = json_each.value AND a.person_id = @personId`,
  )
  return {
    ownPlaces: async (personId, sessionIds) =>
      new Map(
        places
          .all({ ids: JSON.stringify(sessionIds), personId })
          .map(({ sessionId, named, ...place }) => [sessionId, { ...place, named: named === 1 }]),
      ),
  }
}
