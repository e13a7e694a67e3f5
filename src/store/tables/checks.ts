import { type SQL, sql } from 'drizzle-orm'

/** `column` is one of a fixed set of words (or null, which a CHECK lets pass). */
export const oneOf = (column: string, words: readonly string[]): SQL =>
  sql.raw(`"${column}" IN (${words.map((word) => `'${word}'`).join(', ')})`)

/** `column` holds between `least` and `most` characters. */
export const lengthOf = (column: string, least: number, most: number): SQL =>
  sql.raw(`length("${column}") BETWEEN ${least} AND ${most}`)

/** `column` is a whole number of at least `least`. A text would compare as greater than every number, hence the type too. */
export const atLeast = (column: string, least: number): SQL =>
  sql.raw(`"${column}" IS NULL OR (typeof("${column}") = 'integer' AND "${column}" >= ${least})`)

/** `column` is a whole number of milliseconds since 1970, as every instant is. */
export const instantIn = (column: string): SQL =>
  sql.raw(`"${column}" IS NULL OR (typeof("${column}") = 'integer' AND "${column}" > 100000000000)`)

/** `column` is a share of a whole, 0 to 1. */
export const shareIn = (column: string): SQL =>
  sql.raw(`typeof("${column}") IN ('integer', 'real') AND "${column}" BETWEEN 0 AND 1`)

/** `column` holds JSON. */
export const jsonIn = (column: string): SQL => sql.raw(`json_valid("${column}")`)

/** Now, in ms. `unixepoch('subsec')` would be shorter, but shells older than SQLite 3.42 write here too. */
export const NOW_SQL = `(CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER))`
