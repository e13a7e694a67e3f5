import { dateTimeText, lengthText } from '../chat/clock-text.ts'
import type { Words } from '../chat/words/words.ts'
import type { ImportedEntry, TimetableEntry } from '../usecases/import-sessions.ts'
import type { MadeSession } from '../usecases/ports.ts'
import { shown } from './columns.ts'
import type { Remark } from './read-line.ts'
import type { Tell } from './tell.ts'

/** What is said about one line of the file; 0 stands for the file as a whole. */
export type Said = { readonly line: number; readonly say: Tell }

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
export function listOf(
  said: readonly Said[],
  { most, words }: { readonly most: number; readonly words: Words },
): string {
  const { report } = words.importing
  const lines = said
    .slice(0, most)
    .map(({ line, say }) => `  ${line === 0 ? say(words) : report.line(line, say(words))}\n`)
  const more = said.length - most
  return lines.join('') + (more > 0 ? `  ${report.more(more)}\n` : '')
}

/** A remark on one line, with its column in front. */
export function remarkText({ column, say }: Remark): Tell {
  return column === null ? say : (words) => `${column}: ${say(words)}`
}

/** A new entry: its title, when it is, how long, and whose; and its number once it has one. */
export function entryText(
  { draft, repeats }: TimetableEntry,
  of: { readonly mentorName: string | null; readonly imported: ImportedEntry | null },
): Tell {
  const { mentorName, imported } = of
  const start = repeats?.startTime ?? draft.startTime
  const minutes = (draft.endTime.getTime() - draft.startTime.getTime()) / MINUTE_MS
  const facts = (words: Words) => [
    shown(draft.title),
    dateTimeText(start, { zone: draft.timezone, words }),
    lengthText(minutes),
    ...(mentorName === null ? [] : [shown(mentorName)]),
    ...(repeats === null ? [] : [repeats.recurrence.rule]),
  ]
  return (words) => `${facts(words).join(', ')}${imported === null ? '' : `: ${numbersText(imported)(words)}`}`
}

/** Which session a line is already, and what it says otherwise. */
export function thereText(session: MadeSession, differs: readonly string[]): Tell {
  const { number, status } = session
  const is: Tell = ({ importing }) => importing.report.is(number, status === 'cancelled')
  if (differs.length === 0) return is
  const ways = new Set(differs.map((column) => WAYS[column] ?? 'edit'))
  const commands = [...ways].map((way) => `/session ${way} session: ${number}${way === 'cancel' ? ' scope: all' : ''}`)
  const differing = { columns: differs.join(', '), commands, isMadeAnew: ways.has('cancel') }
  return (words) => `${is(words)}${words.importing.report.differs(differing)}`
}

/** The columns that `/session edit` has no option for, and what changes them. */
const WAYS: Readonly<Record<string, 'reschedule' | 'cancel'>> = {
  when: 'reschedule',
  duration: 'reschedule',
  repeat: 'cancel',
}

const MINUTE_MS = 60_000

function numbersText({ number, made }: ImportedEntry): Tell {
  return ({ importing: { report } }) => (made === 0 ? report.madeMeanwhile : report.numbers(number, number + made - 1))
}
