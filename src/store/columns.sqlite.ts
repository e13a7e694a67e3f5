/** SQLite's column builders: the seam at which a second engine would bring its own. */
import { integer, text } from 'drizzle-orm/sqlite-core'

export {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable as table,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/** A point in time: milliseconds UTC in the file, a `Date` in code. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Yes or no: 1 or 0 in the file. */
export const flag = (name: string) => integer(name, { mode: 'boolean' })

/** A value as JSON text. */
export const json = (name: string) => text(name, { mode: 'json' })

/** A number that SQLite gives out in order, never twice. */
export const serial = (name: string) => integer(name).primaryKey({ autoIncrement: true })
