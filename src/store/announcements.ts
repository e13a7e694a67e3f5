import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { LONGEST_PAUSE_MS } from '../domain/longest-pause.ts'
import type { AnnouncedPlace } from '../usecases/ports.ts'
import type { Engine, Reads, Writes } from './engine.ts'
import { prepareInsert } from './row-writer.ts'

/** Cards to draw anew, longest unchanged first; and where a session's cards stand. */
export const readAnnouncements = ({
  client,
  db,
  t: { announcements, deliveries, sessions, series },
}: Engine): Pick<
  Reads,
  'staleAnnouncements' | 'announcement' | 'announcedPlaces' | 'announcedSeriesPlaces' | 'announcementIn'
> => {
  const due = db
    .select()
    .from(announcements)
    .where(sql`${announcements.unshown} > 0 AND ${announcements.shownAt} <= ${sql.placeholder('shownBefore')}`)
    .orderBy(asc(announcements.shownAt), asc(announcements.deliveryId))
    .limit(sql.placeholder('limit'))
    .prepare()
  const ahead = db
    .select()
    .from(announcements)
    .where(sql`${announcements.unshown} > 0 AND ${announcements.shownAt} > ${sql.placeholder('latest')}`)
    .orderBy(asc(announcements.shownAt), asc(announcements.deliveryId))
    .limit(sql.placeholder('limit'))
    .prepare()
  const one = db
    .select()
    .from(announcements)
    .where(eq(announcements.deliveryId, sql.placeholder('deliveryId')))
    .prepare()
  // By the key of its cards, and of its recipients the channels alone: a session has thousands of other messages, and mails of that key.
  const placesOf = (event: string) =>
    client.prepare<[string], Omit<AnnouncedPlace, 'stands'> & { readonly stands: number }>(
      `SELECT d.space_id AS spaceId, d.recipient, d.state, a.delivery_id IS NOT NULL AS stands
        FROM deliveries d LEFT JOIN announcements a ON a.delivery_id = d.id
        WHERE d.event = ${event} AND d.recipient >= 'spc_' AND d.recipient < 'spc\`'
          AND d.state IN ('planned', 'sending', 'sent')`,
    )
  const places = placesOf("'session:' || ? || ':created'")
  const seriesPlaces = placesOf("(SELECT 'series:' || coalesce(origin, id) || ':created' FROM series WHERE id = ?)")
  const standing = db
    .select(getTableColumns(announcements))
    .from(announcements)
    .innerJoin(deliveries, eq(deliveries.id, announcements.deliveryId))
    .where(
      and(
        eq(announcements.sessionId, sql.placeholder('sessionId')),
        eq(deliveries.kind, 'announcement'),
        eq(deliveries.recipient, sql.placeholder('recipient')),
      ),
    )
    .prepare()
  const ofSeries = db
    .select(getTableColumns(announcements))
    .from(sessions)
    .innerJoin(series, eq(series.id, sessions.seriesId))
    .innerJoin(announcements, sql`${announcements.seriesId} = coalesce(${series.origin}, ${series.id})`)
    .innerJoin(deliveries, eq(deliveries.id, announcements.deliveryId))
    .where(and(eq(sessions.id, sql.placeholder('sessionId')), eq(deliveries.recipient, sql.placeholder('recipient'))))
    .prepare()
  const read = (found: readonly (Omit<AnnouncedPlace, 'stands'> & { readonly stands: number })[]) =>
    found.map(({ stands, ...place }) => ({ ...place, stands: stands === 1 }))
  return {
    staleAnnouncements: async (shownBefore, limit) => {
      const before = shownBefore.getTime()
      const stale = due.all({ shownBefore: before, limit })
      const left = limit - stale.length
      return left === 0 ? stale : [...stale, ...ahead.all({ latest: before + LONGEST_PAUSE_MS, limit: left })]
    },
    announcement: async (deliveryId) => one.get({ deliveryId }) ?? null,
    announcedPlaces: async (sessionId) => read(places.all(sessionId)),
    announcedSeriesPlaces: async (seriesId) => read(seriesPlaces.all(seriesId)),
    announcementIn: async (sessionId, recipient) =>
      standing.get({ sessionId, recipient }) ?? ofSeries.get({ sessionId, recipient }) ?? null,
  }
}

/** Cards, written. Only the changes that the card shows are taken off its count: one that came meanwhile keeps it stale. */
export const writeAnnouncements = ({
  client,
  t: { announcements },
}: Engine): Pick<Writes, 'add-announcement' | 'announcement-shown' | 'announcement-gone'> => {
  const add = prepareInsert(client, announcements)
  const shown = client.prepare(
    'UPDATE announcements SET shown_at = ?, unshown = max(unshown - ?, 0) WHERE delivery_id = ?',
  )
  const gone = client.prepare('DELETE FROM announcements WHERE delivery_id = ?')
  return {
    'add-announcement': ({ announcement }) => void add(announcement),
    'announcement-shown': ({ deliveryId, unshown, at }) => void shown.run(at.getTime(), unshown, deliveryId),
    'announcement-gone': ({ deliveryId }) => void gone.run(deliveryId),
  }
}
