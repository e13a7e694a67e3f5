import { nearest } from '../chat/near.ts'
import type { Tell } from './tell.ts'

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
  | { readonly ok: false; readonly faults: readonly Tell[] }

/** Reads the first line, whatever the case, spaces and underscores of its names are. */
export function readColumns(names: readonly string[], ignore: readonly string[]): ColumnsRead {
  const ignored = new Set(ignore.map(plain))
  const faults: Tell[] = []
  const columns = names.map((name) => {
    if (plain(name) === '' || ignored.has(plain(name))) return null
    const column = COLUMNS.find((known) => plain(known) === plain(name))
    if (column === undefined) faults.push(unknown(name))
    return column ?? null
  })
  for (const column of new Set(columns))
    if (column !== null && columns.filter((other) => other === column).length > 1)
      faults.push(({ importing }) => importing.columns.twice(column))
  const has = (column: Column) => columns.includes(column)
  if (!has('title')) faults.push(({ importing }) => importing.columns.noTitle)
  if (!has('when') && !has('date')) faults.push(({ importing }) => importing.columns.noWhen)
  if (has('when') && (has('date') || has('time'))) faults.push(({ importing }) => importing.columns.twoWays)
  if (has('time') && !has('date') && !has('when')) faults.push(({ importing }) => importing.columns.timeAlone)
  return faults.length === 0 ? { ok: true, columns } : { ok: false, faults }
}

/** The cells by column, and what is wrong with their number; a line may end early, as those of spreadsheets do. */
export function toRow(
  cells: readonly string[],
  columns: readonly (Column | null)[],
): { readonly row: Row; readonly fault: Tell | null } {
  const row: Partial<Record<Column, string>> = {}
  for (const [at, cell] of cells.entries()) {
    const column = columns[at]
    if (cell.trim() === '') continue
    if (column === undefined) return { row, fault: ({ importing }) => importing.columns.tooManyCells(shown(cell)) }
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

function unknown(name: string): Tell {
  const [near = null] = nearest(name.trim().replace(/[\s-]+/g, '_'), COLUMNS, 1)
  return ({ importing }) => importing.columns.unknown(shown(name), near)
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
}
