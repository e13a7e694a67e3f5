import { asc, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { prepareInsert } from './row-writer.ts'

/** Cards to draw anew, longest unchanged first. */
export const readAnnouncements = ({ db, t: { announcements } }: Engine): Pick<Reads, 'staleAnnouncements'> => {
  const due = db
    .select()
    .from(announcements)
    .where(sql`${announcements.unshown} > 0 AND ${announcements.shownAt} <= ${sql.placeholder('shownBefore')}`)
    .orderBy(asc(announcements.shownAt), asc(announcements.deliveryId))
    .limit(sql.placeholder('limit'))
    .prepare()
  return { staleAnnouncements: async (shownBefore, limit) => due.all({ shownBefore: shownBefore.getTime(), limit }) }
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
