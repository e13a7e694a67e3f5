import { dateTimeText, lengthText } from '../chat/clock-text.ts'
import { EN } from '../chat/words/en.ts'
import type { ImportedEntry, TimetableEntry } from '../usecases/import-sessions.ts'
import type { MadeSession } from '../usecases/ports.ts'
import { shown } from './columns.ts'
import type { Remark } from './read-line.ts'

/** What is said about one line of the file; 0 stands for the file as a whole. */
export type Said = { readonly line: number; readonly words: string }

/** What a line leads to: in how many words it is said decides `most`. */
export type Report = {
  readonly faults: Said[]
  readonly warnings: Said[]
  readonly there: Said[]
  readonly past: Said[]
}

/** Nothing is said yet. */
export function createReport(): Report {
  return { faults: [], warnings: [], there: [], past: [] }
}

/** At most `most` of them, each on a line of its own, and how many more there are. */
export function listOf(said: readonly Said[], most: number): string {
  const lines = said.slice(0, most).map(({ line, words }) => `  ${line === 0 ? '' : `line ${line}: `}${words}\n`)
  const more = said.length - most
  return lines.join('') + (more > 0 ? `  and ${counted(more)} more\n` : '')
}

/** A remark on one line, with its column in front. */
export function remarkText({ column, words }: Remark): string {
  return column === null ? words : `${column}: ${words}`
}

/** A new entry: its title, when it is, how long, and whose; and its number once it has one. */
export function entryText(
  { draft, repeats }: TimetableEntry,
  of: { readonly mentorName: string | null; readonly imported: ImportedEntry | null },
): string {
  const { mentorName, imported } = of
  const start = repeats?.startTime ?? draft.startTime
  const minutes = (draft.endTime.getTime() - draft.startTime.getTime()) / MINUTE_MS
  const facts = [
    shown(draft.title),
    dateTimeText(start, { zone: draft.timezone, words: EN }),
    lengthText(minutes),
    ...(mentorName === null ? [] : [shown(mentorName)]),
    ...(repeats === null ? [] : [repeats.recurrence.rule]),
  ]
  return `${facts.join(', ')}${imported === null ? '' : numbersText(imported)}`
}

/** Which session a line is already, and what it says otherwise. */
export function thereText(session: MadeSession, differs: readonly string[]): string {
  const { number, status } = session
  const is = `#${number} is this${status === 'cancelled' ? ' (it was cancelled)' : ''}`
  if (differs.length === 0) return is
  const ways = new Set(differs.map((column) => WAYS[column] ?? 'edit'))
  const how = [...ways].map((way) => `/session ${way} session: ${number}${way === 'cancel' ? ' scope: all' : ''}`)
  const anew = ways.has('cancel') ? ', then create the series anew' : ''
  return `${is}, but differs in ${differs.join(', ')}: nothing is changed here; to change it type ${how.join(' and ')}${anew}`
}

/** The columns that `/session edit` has no option for, and what changes them. */
const WAYS: Readonly<Record<string, 'reschedule' | 'cancel'>> = {
  when: 'reschedule',
  duration: 'reschedule',
  repeat: 'cancel',
}

/** `1 line`, `1,200 lines`. */
export function countOf(count: number, one: string): string {
  return `${counted(count)} ${count === 1 ? one : `${one}s`}`
}

const MINUTE_MS = 60_000

function numbersText({ number, made }: ImportedEntry): string {
  if (made === 0) return ': somebody made it meanwhile, so that it is left out'
  return made === 1 ? `: #${number}` : `: #${number} to #${number + made - 1}`
}

function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
