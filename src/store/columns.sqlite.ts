/** SQLite's column builders: the seam at which a second engine would bring its own. */
import { customType, integer, text } from 'drizzle-orm/sqlite-core'
import { storedZone } from '../domain/zone.ts'

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

/** A time zone by its name. One that nobody knows, which only another program can have stored, is read as UTC and reported. */
export const createZone = (report: (zone: string) => void) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => 'text',
    fromDriver: (name) => {
      const zone = storedZone(name)
      if (zone === null) report(name)
      return zone ?? 'UTC'
    },
  })

/** The same where nobody reads rows. */
export const zone = createZone(() => undefined)

/** Yes or no: 1 or 0 in the file. */
export const flag = (name: string) => integer(name, { mode: 'boolean' })

/** A value as JSON text. */
export const json = (name: string) => text(name, { mode: 'json' })

/** A number that SQLite gives out in order, never twice. */
export const serial = (name: string) => integer(name).primaryKey({ autoIncrement: true })
