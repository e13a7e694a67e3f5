import { timetableKey } from '../domain/timetable.ts'
import type { TimetableEntry } from '../usecases/import-sessions.ts'
import { CannotRead } from './cannot-read.ts'
import { type Column, readColumns, toRow } from './columns.ts'
import type { Progress } from './progress.ts'
import { type LineRead, readLine, type Timetable } from './read-line.ts'
import type { CsvFault, CsvRecord } from './read-records.ts'
import { createReport, type Report, remarkText, thereText } from './report.ts'

/** An entry to store, and where it stood. */
export type NewLine = {
  readonly line: number
  readonly entry: TimetableEntry
  readonly mentorName: string | null
}

/** A file read to its end: what is new (nothing where a line is wrong), all that is to be said, and how many lines it had. */
export type TimetableRead = { readonly lines: number; readonly fresh: readonly NewLine[]; readonly report: Report }

/** Reads every line, so that all that is wrong is said at once. */
export async function readTimetable(
  timetable: Timetable,
  of: {
    readonly records: AsyncIterable<CsvRecord | CsvFault>
    readonly ignore: readonly string[]
    /** Told after each line how many there were. */
    readonly onLine: (lines: number) => void
  },
): Promise<TimetableRead> {
  const report = createReport()
  const fresh: NewLine[] = []
  const seen = new Map<string, { readonly line: number; readonly cells: string }>()
  let columns: readonly (Column | null)[] | null = null
  let lines = 0
  try {
    for await (const record of of.records) {
      const { line } = record
      if ('fault' in record) {
        report.faults.push({ line, say: record.fault })
        continue
      }
      const { cells } = record
      if (columns === null) {
        const read = readColumns(cells, of.ignore)
        if (!read.ok) {
          report.faults.push(...read.faults.map((say) => ({ line, say })))
          break
        }
        columns = read.columns
        continue
      }
      lines += 1
      of.onLine(lines)
      if (lines > MOST_LINES) throw new CannotRead(({ importing }) => importing.file.tooMany(MOST_LINES), line)
      const { row, fault } = toRow(cells, columns)
      if (fault !== null) {
        report.faults.push({ line, say: fault })
        continue
      }
      const read = await readLine(timetable, row)
      sort(read, { line, cells: JSON.stringify(row), seen, fresh, report })
      // What is not stored need not be kept.
      if (report.faults.length > 0) fresh.length = 0
    }
    if (columns === null && report.faults.length === 0) throw new CannotRead(({ importing }) => importing.file.empty)
    if (lines === 0 && report.faults.length === 0) throw new CannotRead(({ importing }) => importing.file.firstLineOnly)
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error
    report.faults.push({ line: error.line ?? 0, say: error.tell })
  }
  // What is not stored need not be kept.
  if (report.faults.length > 0) fresh.length = 0
  report.faults.sort((a, b) => a.line - b.line)
  return { lines, fresh, report }
}

/** More are taken for a slip; as many are read in a few minutes. */
const MOST_LINES = 100_000

function sort(
  read: LineRead,
  of: {
    readonly line: number
    readonly cells: string
    readonly seen: Map<string, { readonly line: number; readonly cells: string }>
    readonly fresh: NewLine[]
    readonly report: Report
  },
): void {
  const { line, cells, seen, fresh, report } = of
  switch (read.type) {
    case 'wrong':
      report.faults.push(...read.faults.map((fault) => ({ line, say: remarkText(fault) })))
      return
    case 'past':
      report.past.push({ line, say: ({ importing }) => importing.report.gone })
      return
    case 'there':
      report.there.push({ line, say: thereText(read.session, read.differs) })
      return
    case 'new': {
      const { draft, repeats } = read.entry
      const key = timetableKey({ title: draft.title, startTime: repeats?.startTime ?? draft.startTime })
      const twin = seen.get(key)
      report.warnings.push(...read.warnings.map((warning) => ({ line, say: remarkText(warning) })))
      if (twin === undefined) {
        seen.set(key, { line, cells })
        fresh.push({ line, entry: read.entry, mentorName: read.mentorName })
      } else if (twin.cells === cells) {
        report.there.push({ line, say: ({ importing }) => importing.report.sameAs(twin.line) })
      } else {
        report.faults.push({ line, say: ({ importing }) => importing.report.clashes(twin.line) })
      }
    }
  }
}

/** Bytes as they go by, told to whoever shows how far the file is read. */
export async function* measured(
  pieces: AsyncIterable<Uint8Array>,
  of: { readonly progress: Progress; readonly lines: () => number },
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    of.progress.at(bytes, of.lines())
    yield piece
  }
}
