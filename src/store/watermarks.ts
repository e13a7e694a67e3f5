import { eq, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'

/** Up to which instant something that time makes due was planned, read. */
export const readWatermarks = ({ db, t: { watermarks } }: Engine): Pick<Reads, 'watermark'> => {
  const one = db
    .select()
    .from(watermarks)
    .where(eq(watermarks.name, sql.placeholder('name')))
    .prepare()
  return { watermark: async (name) => one.get({ name })?.at ?? null }
}

/** The same, written. */
export const writeWatermarks = ({ client }: Engine): Pick<Writes, 'set-watermark'> => {
  const set = client.prepare(
    'INSERT INTO watermarks (name, at) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET at = excluded.at',
  )
  return { 'set-watermark': ({ name, at }) => void set.run(name, at.getTime()) }
}
