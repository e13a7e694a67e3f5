import type { Database, RunResult } from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { Conflict } from '../usecases/ports.ts'

/** Columns by the names that code gives them. */
type Encoder = { readonly name: string; readonly mapToDriverValue: (value: unknown) => unknown }

/** Prepares the insertion of a whole row; `tail` is what follows the values (an ON CONFLICT). */
export const prepareInsert = <T extends SQLiteTable>(client: Database, table: T, tail = '') => {
  const columns = encoders(table)
  const names = columns.map(([, column]) => `"${column.name}"`)
  const marks = columns.map(() => '?')
  const statement = client.prepare<unknown[]>(
    `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${marks.join(', ')}) ${tail}`,
  )
  return (row: T['$inferSelect']): RunResult => statement.run(...encode(columns, row))
}

/** Rows on their way into a table. */
export type StagedRows<Row> = {
  readonly add: (row: Row) => void
  /** Writes all that wait. */
  readonly write: () => void
  /** Ends it, whatever became of them. */
  readonly drop: () => void
}

/**
 * A table of this connection's own (`name`) in which rows wait, which locks nobody out, until one statement writes them all: where
 * triggers fire, a row of many costs a third of one that is written by itself.
 */
export const stageRows = <T extends SQLiteTable>(
  client: Database,
  { table, name }: { readonly table: T; readonly name: string },
): StagedRows<T['$inferSelect']> => {
  const columns = encoders(table)
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const target = getTableName(table)
  client.exec(`CREATE TEMP TABLE "${name}" AS SELECT ${names} FROM "${target}" LIMIT 0`)
  const add = client.prepare<unknown[]>(`INSERT INTO temp."${name}" VALUES (${columns.map(() => '?').join(', ')})`)
  const write = client.prepare(`INSERT INTO "${target}" (${names}) SELECT ${names} FROM temp."${name}" ORDER BY rowid`)
  return {
    add: (row) => void add.run(...encode(columns, row)),
    write: () => void write.run(),
    drop: () => void client.exec(`DROP TABLE temp."${name}"`),
  }
}

/** Prepares an update that sets the columns named of the rows where `where` holds; its own `?` come after the row. */
export const prepareUpdate = <T extends SQLiteTable, K extends keyof T['$inferSelect'] & string>(
  client: Database,
  table: T,
  { set, where }: { readonly set: readonly K[]; readonly where: string },
) => {
  const wanted = new Set<string>(set)
  const columns = encoders(table).filter(([key]) => wanted.has(key))
  const assignments = columns.map(([, column]) => `"${column.name}" = ?`)
  const statement = client.prepare<unknown[]>(
    `UPDATE "${getTableName(table)}" SET ${assignments.join(', ')} WHERE ${where}`,
  )
  return (row: Pick<T['$inferSelect'], K>, ...values: readonly (string | number)[]): RunResult =>
    statement.run(...encode(columns, row), ...values)
}

/** The write found its row; where it found none, the world moved. */
export const mustTouch = ({ changes }: Pick<RunResult, 'changes'>, what: string): void => {
  if (changes === 0) throw new Conflict(`${what} is not there, or not as it was read`)
}

const encoders = (table: SQLiteTable): readonly (readonly [string, Encoder])[] => Object.entries(getTableColumns(table))

const encode = (columns: readonly (readonly [string, Encoder])[], row: object): readonly unknown[] => {
  const values = row as Readonly<Record<string, unknown>>
  return columns.map(([key, column]) => {
    const value = values[key]
    return value === null || value === undefined ? null : column.mapToDriverValue(value)
  })
}
