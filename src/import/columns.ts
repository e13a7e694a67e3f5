import { nearest } from '../chat/near.ts'

/** The columns of a timetable, by the words of `create`'s options. */
export const COLUMNS = [
  'title',
  'when',
  'date',
  'time',
  'duration',
  'mentor',
  'description',
  'audience',
  'provider',
  'link',
  'meeting_id',
  'passcode',
  'backup_link',
  'capacity',
  'timezone',
  'announce',
  'repeat',
  'until',
  'count',
] as const
/** The name of one of them. */
export type Column = (typeof COLUMNS)[number]

/** The cells of one record that hold something, by column. */
export type Row = Readonly<Partial<Record<Column, string>>>

/** The columns in their order, null for those to leave out; or all that is wrong with the first line. */
export type ColumnsRead =
  | { readonly ok: true; readonly columns: readonly (Column | null)[] }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads the first line, whatever the case, spaces and underscores of its names are. */
export function readColumns(names: readonly string[], ignore: readonly string[]): ColumnsRead {
  const ignored = new Set(ignore.map(plain))
  const faults: string[] = []
  const columns = names.map((name) => {
    if (plain(name) === '' || ignored.has(plain(name))) return null
    const column = COLUMNS.find((known) => plain(known) === plain(name))
    if (column === undefined) faults.push(unknown(name))
    return column ?? null
  })
  for (const column of new Set(columns))
    if (column !== null && columns.filter((other) => other === column).length > 1)
      faults.push(`the column ${column} is there twice: remove one of the two`)
  const has = (column: Column) => columns.includes(column)
  if (!has('title')) faults.push('the column title is missing: the first line of the file must name its columns')
  if (!has('when') && !has('date')) faults.push('the column when is missing (or date and time)')
  if (has('when') && (has('date') || has('time')))
    faults.push('there is a column when beside date or time: keep one way')
  if (has('time') && !has('date') && !has('when')) faults.push('the column time stands without a column date')
  return faults.length === 0 ? { ok: true, columns } : { ok: false, faults }
}

/** The cells by column, and what is wrong with their number; a line may end early, as those of spreadsheets do. */
export function toRow(
  cells: readonly string[],
  columns: readonly (Column | null)[],
): { readonly row: Row; readonly fault: string | null } {
  const row: Partial<Record<Column, string>> = {}
  for (const [at, cell] of cells.entries()) {
    const column = columns[at]
    if (cell.trim() === '') continue
    if (column === undefined)
      return { row, fault: `it has more cells than the first line: is ${shown(cell)} a part of the cell before it?` }
    if (column !== null) row[column] = cell
  }
  return { row, fault: null }
}

/** A cell as it is said back on a terminal: short, on one line, and without anything that would steer it. */
export function shown(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim()
  const characters = [...line.slice(0, 2 * LONGEST_SHOWN)]
  return `"${characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : line}"`
}

const LONGEST_SHOWN = 60

function unknown(name: string): string {
  const [near] = nearest(name.trim().replace(/[\s-]+/g, '_'), COLUMNS, 1)
  const instead =
    near === undefined ? `leave it out with --ignore ${shown(name)}, or remove it` : `did you mean ${near}?`
  return `there is no column ${shown(name)}: ${instead}`
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
}
