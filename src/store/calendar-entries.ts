import type { PersonId, SessionId } from '../domain/ids.ts'
import type { CalendarEntry } from '../usecases/ports.ts'
import type { Engine, Reads } from './engine.ts'
import { inPages, PAGE } from './in-pages.ts'

/** What mails put into calendars: from the mails of a session, which an index of their own holds. */
export const readCalendarEntries = ({
  client,
}: Engine): Pick<Reads, 'isInCalendar' | 'entriesOf' | 'entriesChanged' | 'timesTakenOut'> => {
  const ofPerson = `d.recipient IN (SELECT @personId UNION ALL SELECT id FROM people WHERE merged_into = @personId)`
  const one = client.prepare<[CalendarEntry & { readonly orSoon: number }]>(
    `SELECT 1 FROM deliveries d WHERE d.session_id = @sessionId AND ${ofPerson} AND ${noting('@orSoon')} LIMIT 1`,
  )
  const page = client.prepare<[{ readonly sessionId: SessionId; readonly after: string; readonly limit: number }], Row>(
    `SELECT coalesce(p.merged_into, p.id) AS personId, d.recipient FROM deliveries d JOIN people p ON p.id = d.recipient
      WHERE d.session_id = @sessionId AND d.recipient > @after AND ${noting('0')} ORDER BY d.recipient LIMIT @limit`,
  )
  const changed = client.prepare<[{ readonly first: string; readonly at: number }], { id: SessionId; start: number }>(
    `SELECT s.id, s.start_time AS start FROM success_sessions s
      WHERE s.series_id IN (SELECT id FROM series WHERE id = @first OR origin = @first)
        AND EXISTS (SELECT 1 FROM session_changes c WHERE c.session_id = s.id AND c.changed_at = @at)`,
  )
  // By recipient: of several mails to one of them another page misses none that says more.
  const entriesOf = async (sessionId: SessionId): Promise<readonly CalendarEntry[]> => {
    const rows = await inPages<Row>((last) => page.all({ sessionId, after: last?.recipient ?? '', limit: PAGE }))
    // Several mails put the same entry there.
    return [...new Set(rows.map(({ personId }) => personId))].map((personId) => ({ personId, sessionId }))
  }
  const times = client
    .prepare<[{ readonly sessionId: SessionId; readonly personId: PersonId }], number>(
      `SELECT count(*) FROM deliveries d WHERE d.session_id = @sessionId AND ${ofPerson}
        AND d.channel = 'email' AND d.kind = 'left'`,
    )
    .pluck()
  return {
    isInCalendar: async ({ personId, sessionId }, { orSoon = false } = {}) =>
      one.get({ personId, sessionId, orSoon: Number(orSoon) }) !== undefined,
    entriesOf,
    entriesChanged: async ({ first, changedAt }) => {
      const sessions = changed.all({ first, at: changedAt.getTime() }).sort((a, b) => a.start - b.start)
      const entries: CalendarEntry[] = []
      for (const { id } of sessions) for (const entry of await entriesOf(id)) entries.push(entry)
      return entries
    },
    timesTakenOut: async ({ personId, sessionId }) => times.get({ personId, sessionId }) ?? 0,
  }
}

/** Somebody in whose calendar a session stands, and under which account it was mailed. */
type Row = { readonly personId: PersonId; readonly recipient: string }

/** Whether a mail put its session into a calendar, which no later one, to whoever they are by now, took it out of; `orSoon` says whether one that waits counts. */
const noting = (orSoon: string): string =>
  `d.channel = 'email' AND d.kind <> 'left'
    AND CASE d.state WHEN 'sent' THEN d.calendar = 'REQUEST' WHEN 'sending' THEN 1
      WHEN 'planned' THEN d.doubtful OR ${orSoon} ELSE d.doubtful END
    AND NOT EXISTS (SELECT 1 FROM deliveries o WHERE o.session_id = d.session_id
      AND o.recipient IN (SELECT d.recipient UNION ALL SELECT merged_into FROM people WHERE id = d.recipient)
      AND o.channel = 'email' AND o.calendar = 'CANCEL' AND o.done_at >= d.done_at)`
