import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CsvError, parse } from 'csv-parse'
import type { Tell } from './tell.ts'

/** One record of the file: the line at which it begins, 1 first, and its cells as they are. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

/** A record whose quotes are wrong, by the line where that shows. */
export type CsvFault = { readonly line: number; readonly fault: Tell }

/**
 * The records of a text that comes in pieces, empty ones left out, then those whose quotes are wrong. The delimiter is the one given,
 * else what the first line says. It ends with the first quote that is not closed as it should: what comes after that is part of a
 * text or is not, and nobody can tell.
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  delimiter: string | null,
): AsyncGenerator<CsvRecord | CsvFault, void, undefined> {
  const pieces = plainBreaks(text)
  const head = await readHead(pieces)
  // Excel may say in a line of its own what its files are separated by.
  const [said = '', separator] = /^sep=(.)\n/.exec(head) ?? []
  const skipped = said === '' ? 0 : 1
  const broken: Broken[] = []
  const parser = parse({
    delimiter: delimiter ?? separator ?? findDelimiter(head),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    max_record_size: LONGEST_RECORD,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error !== undefined && broken.length < MOST_BROKEN)
        broken.push({ code: error.code, line: skipped + Number(error.lines) })
    },
  })
  const source = Readable.from(joined(head.slice(said.length), pieces))
  // A fault of either end reaches the loop below too.
  pipeline(source, parser).catch(() => undefined)
  let last = skipped
  for await (const { record: cells, info } of parser as AsyncIterable<Found>) {
    const line = skipped + info.lines - breaksIn(cells)
    const end = broken.find(isEnd)
    if (end !== undefined && line > end.line) break
    last = skipped + info.lines
    if (cells.some((cell) => cell.trim() !== '')) yield { line, cells }
  }
  yield* faultsOf(broken, last)
}

type Found = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** In bytes. Ten times what a line can hold of use, so that a quote which is never closed takes no more memory than that. */
const LONGEST_RECORD = 100_000

/** Every end of a line as `\n`, in cells too: the parser counts others twice. */
async function* plainBreaks(text: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let held = ''
  for await (const piece of text) {
    const whole = held + piece
    // The other half of `\r\n` may come with the next piece.
    held = whole.endsWith('\r') ? '\r' : ''
    yield whole.slice(0, whole.length - held.length).replace(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

/** The text up to the end of its first record at least, or as much of it as is looked at. */
async function readHead(pieces: AsyncIterator<string>): Promise<string> {
  let head = ''
  while (head.length < LONGEST_RECORD && !/\n.*\n/.test(head)) {
    const { value, done } = await pieces.next()
    if (done === true) break
    head += value
  }
  return head
}

async function* joined(head: string, pieces: AsyncIterator<string>): AsyncGenerator<string, void, undefined> {
  yield head
  for (;;) {
    const { value, done } = await pieces.next()
    if (done === true) return
    yield value
  }
}

/** What stands most often in the first line outside of quotes; a comma where nothing does. */
function findDelimiter(head: string): string {
  const [line = ''] = head.split('\n', 1)
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}

/** What the parser could not take, and at which line it saw that. */
type Broken = { readonly code: CsvError['code']; readonly line: number }

/** Each line once, none behind the first that ends the reading. `last` is the last line of the last record. */
function* faultsOf(broken: readonly Broken[], last: number): Generator<CsvFault, void, undefined> {
  let told = 0
  for (const one of broken) {
    const { line } = one
    if (isOpen(one)) {
      const fault = one.code === 'CSV_MAX_RECORD_SIZE' ? TOO_LONG : NEVER_CLOSED
      yield { line: Math.min(Math.max(last, told) + 1, line), fault }
      return
    }
    if (line !== told) yield { line, fault: INSIDE }
    if (isEnd(one)) return
    told = line
  }
}

/** Nothing behind it can be told apart. */
function isEnd(one: Broken): boolean {
  return isOpen(one) || one.code === 'CSV_INVALID_CLOSING_QUOTE'
}

function isOpen({ code }: Broken): boolean {
  return code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
}

const NEVER_CLOSED: Tell = ({ importing }) => importing.file.neverClosed
const TOO_LONG: Tell = ({ importing }) => importing.file.tooLong
const INSIDE: Tell = ({ importing }) => importing.file.quoteInside

/** A file of nothing else is no timetable. */
const MOST_BROKEN = 1_000
