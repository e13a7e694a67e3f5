/**
 * Reads a list of people as it is pasted: one person a line, or CSV with a heading. Nothing in it is ever more than text: what
 * would be a formula in a spreadsheet is a name that nobody has.
 *
 * @module
 */
import { parse } from 'csv-parse/sync'
import type { ListedPerson } from '../usecases/add-list-to-segment.ts'

/** What was read; `unread` are lines of which not even the cells could be told apart. */
export type PeopleList = {
  readonly people: readonly ListedPerson[]
  readonly unread: readonly { readonly line: number; readonly text: string; readonly why: 'quote_open' }[]
}

/** Reads a list; empty lines count, but say nothing. Never throws. */
export function readPeopleList(text: string): PeopleList {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const delimiter = DELIMITERS.find((mark) => text.includes(mark)) ?? ','
  const unread: PeopleList['unread'][number][] = []
  const rows = lines.flatMap((line, at): readonly Row[] => {
    if (line.trim() === '') return []
    const cells = readCells(line, delimiter)
    if (cells !== null) return [{ line: at + 1, text: line.trim(), cells }]
    unread.push({ line: at + 1, text: line.trim(), why: 'quote_open' })
    return []
  })
  const [first, ...others] = rows
  const columns = first === undefined ? null : readHeading(first.cells)
  const said = columns === null ? rows : others
  return {
    people: said.flatMap((row) => readRow(row, columns)),
    unread,
  }
}

type Row = { readonly line: number; readonly text: string; readonly cells: readonly string[] }
type Column = 'name' | 'email' | 'account' | null

/** A comma may stand within a name that is cut by semicolons or tabs, hence last. */
const DELIMITERS = ['\t', ';', ',']

const HEADINGS: Readonly<Record<string, Exclude<Column, null>>> = {
  name: 'name',
  nombre: 'name',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  correo: 'email',
  account: 'account',
  cuenta: 'account',
  id: 'account',
}

/** A line's cells, tidied; null where a quotation mark stands open. A name of one line holds no line break. */
function readCells(line: string, delimiter: string): readonly string[] | null {
  try {
    const [cells = []] = parse(line, { delimiter, relax_column_count: true, trim: true })
    return cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
  } catch {
    return null
  }
}

/** What each column holds, where the first line says so. */
function readHeading(cells: readonly string[]): readonly Column[] | null {
  const columns = cells.map((cell) => HEADINGS[cell.toLowerCase()] ?? null)
  return columns.some((column) => column !== null) && cells.every((cell) => !isAddress(cell)) ? columns : null
}

function readRow({ line, text, cells }: Row, columns: readonly Column[] | null): readonly ListedPerson[] {
  const filled = cells.flatMap((cell, at) => {
    if (columns !== null) return [{ cell, column: columns[at] ?? null }]
    const before = nameBefore(cell)
    return [{ cell, column: guess(cell) }, ...(before === '' ? [] : [{ cell: before, column: 'name' as const }])]
  })
  const of = (wanted: Column) =>
    filled
      .filter(({ cell, column }) => column === wanted && cell !== '')
      .map(({ cell }) => cell)
      .join(' ')
  const [name, email, account] = [of('name'), of('email'), of('account')]
  if (`${name}${email}${account}` === '') return columns === null ? [] : [{ line, text, ...NOBODY, name: text }]
  return [
    {
      line,
      text,
      account: account === '' ? null : bareAccount(account),
      email: email === '' ? null : bareAddress(email),
      name: name === '' ? null : name.replace(/^@/, ''),
    },
  ]
}

const NOBODY = { account: null, email: null } as const

function guess(cell: string): Exclude<Column, null> {
  if (/^<@!?[\w]+(\|[^>]*)?>$/.test(cell) || /^([UW][A-Z0-9]{7,}|\d{15,20})$/.test(cell)) return 'account'
  return isAddress(bareAddress(cell)) ? 'email' : 'name'
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

/** `Ada <ada@example.org>`, as mail programs write it. */
const NAMED_ADDRESS = /^(.*)<([^<>\s]+@[^<>\s]+)>\s*$/

function bareAddress(text: string): string {
  return NAMED_ADDRESS.exec(text)?.[2] ?? text
}

/** Empty where no address follows. */
function nameBefore(text: string): string {
  return NAMED_ADDRESS.exec(text)?.[1]?.trim() ?? ''
}

function bareAccount(text: string): string {
  return /^<@!?(\w+)/.exec(text)?.[1] ?? text
}
