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
  const person = 'coalesce(p.merged_into, p.id)'
  const page = client.prepare<[SessionId, string, number], CalendarEntry & { readonly recipient: string }>(
    `SELECT ${person} AS personId, d.session_id AS sessionId, d.recipient FROM deliveries d JOIN people p ON p.id = d.recipient
      WHERE d.session_id = ? AND d.recipient > ? AND ${noting('0')} ORDER BY d.recipient LIMIT ?`,
  )
  const changed = client.prepare<[{ readonly first: string; readonly at: number }], CalendarEntry & { start: number }>(
    `SELECT ${person} AS personId, s.id AS sessionId, s.start_time AS start
      FROM success_sessions s JOIN deliveries d ON d.session_id = s.id JOIN people p ON p.id = d.recipient
      WHERE s.series_id IN (SELECT id FROM series WHERE id = @first OR origin = @first) AND ${noting('0')}
        AND EXISTS (SELECT 1 FROM session_changes c WHERE c.session_id = s.id AND c.changed_at = @at)`,
  )
  const times = client
    .prepare<[{ readonly sessionId: SessionId; readonly personId: PersonId }], number>(
      `SELECT count(*) FROM deliveries d WHERE d.session_id = @sessionId AND ${ofPerson}
        AND d.channel = 'email' AND d.kind = 'left'`,
    )
    .pluck()
  return {
    isInCalendar: async ({ personId, sessionId }, { orSoon = false } = {}) =>
      one.get({ personId, sessionId, orSoon: Number(orSoon) }) !== undefined,
    // By recipient: of several mails to one of them another page misses none that says more.
    entriesOf: async (sessionId) =>
      eachOnce(
        await inPages<ReturnType<typeof page.all>[number]>((last) => page.all(sessionId, last?.recipient ?? '', PAGE)),
      ),
    entriesChanged: async ({ first, changedAt }) =>
      eachOnce(changed.all({ first, at: changedAt.getTime() }).sort((a, b) => a.start - b.start)),
    timesTakenOut: async ({ personId, sessionId }) => times.get({ personId, sessionId }) ?? 0,
  }
}

/** Several mails put the same entry there. */
function eachOnce(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const once = new Map(entries.map(({ personId, sessionId }) => [`${personId} ${sessionId}`, { personId, sessionId }]))
  return [...once.values()]
}

/** Whether a mail put its session into a calendar, which no later one took it out of; `orSoon` says whether one that waits counts. */
const noting = (orSoon: string): string =>
  `d.channel = 'email' AND d.kind <> 'left'
    AND CASE d.state WHEN 'sent' THEN d.calendar = 'REQUEST' WHEN 'sending' THEN 1
      WHEN 'planned' THEN d.doubtful OR ${orSoon} ELSE d.doubtful END
    AND NOT EXISTS (SELECT 1 FROM deliveries o WHERE o.session_id = d.session_id AND o.recipient = d.recipient
      AND o.channel = 'email' AND o.calendar = 'CANCEL' AND o.done_at >= d.done_at)`
