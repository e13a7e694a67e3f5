import { parseArgs } from 'node:util'
import { findZone } from '../chat/find-zone.ts'
import { nearest } from '../chat/near.ts'
import type { Words } from '../chat/words/words.ts'
import type { DateOrder } from './read-dates.ts'
import { DATE_ORDERS } from './read-dates.ts'
import type { Encoding } from './read-text.ts'
import { ENCODINGS } from './read-text.ts'
import type { Tell } from './tell.ts'

/** What a call asks for. */
export type Options = {
  readonly file: string
  /** A name or an id; null where there is only one. */
  readonly organization: string | null
  /** IANA; null: the organization's. */
  readonly timezone: string | null
  readonly dates: DateOrder | null
  /** null: found from the first line. */
  readonly delimiter: string | null
  readonly encoding: Encoding | null
  /** Columns to leave out. */
  readonly ignore: readonly string[]
  readonly dryRun: boolean
  readonly announce: boolean
  readonly all: boolean
}

/** A call that was understood, one for help, or what is wrong with it. */
export type OptionsRead =
  | { readonly type: 'options'; readonly options: Options }
  | { readonly type: 'help' }
  | { readonly type: 'wrong'; readonly fault: Tell }

/** Reads the words of a call, the program's own name left out. */
export function readOptions(words: readonly string[]): OptionsRead {
  const parsed = parse(words)
  if (typeof parsed === 'function') return { type: 'wrong', fault: parsed }
  const { values, positionals } = parsed
  if (values.help === true) return { type: 'help' }
  const [file, another] = positionals
  if (file === undefined) return wrong((call) => call.noFile)
  if (another !== undefined) return wrong((call) => call.twoFiles(file, another))
  const timezone = values.timezone === undefined ? null : findZone(values.timezone)
  if (values.timezone !== undefined && timezone === null) return wrong((call) => call.noZone(values.timezone ?? ''))
  const delimiter = values.delimiter === undefined ? null : (DELIMITERS.get(values.delimiter) ?? '')
  if (delimiter === '') return wrong((call) => call.delimiter)
  const dates = oneOf(values.dates, DATE_ORDERS)
  if (dates === undefined) return wrong((call) => call.dates(DATE_ORDERS))
  const encoding = oneOf(values.encoding?.toLowerCase(), ENCODINGS)
  if (encoding === undefined) return wrong((call) => call.encoding(ENCODINGS))
  return {
    type: 'options',
    options: {
      file,
      organization: values.organization ?? null,
      timezone,
      dates,
      delimiter,
      encoding,
      ignore: values.ignore ?? [],
      dryRun: values['dry-run'] === true,
      announce: values.announce === true,
      all: values.all === true,
    },
  }
}

const KNOWN = {
  organization: { type: 'string' },
  timezone: { type: 'string' },
  dates: { type: 'string' },
  delimiter: { type: 'string' },
  encoding: { type: 'string' },
  ignore: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  announce: { type: 'boolean' },
  all: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const VALUED: ReadonlySet<string> = new Set(
  Object.entries(KNOWN).flatMap(([name, { type }]) => (type === 'string' ? [name] : [])),
)

/** The names of all options. */
export const OPTION_NAMES: readonly string[] = Object.keys(KNOWN)

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  [',', ','],
  ['semicolon', ';'],
  [';', ';'],
  ['tab', '\t'],
  ['\\t', '\t'],
  ['\t', '\t'],
])

/** The call taken apart, or what is wrong with it. */
function parse(words: readonly string[]) {
  const unknown = words.find((word) => word.startsWith('--') && word !== '--' && !(nameOf(word) in KNOWN))
  if (unknown !== undefined) {
    const [near = null] = nearest(nameOf(unknown), Object.keys(KNOWN), 1)
    return inCall((call) => call.unknown(unknown, near))
  }
  try {
    return parseArgs({ args: [...words], options: KNOWN, allowPositionals: true })
  } catch (error) {
    // Node's own words name the option, and are in English for everybody.
    const said = String(error)
    const short = /'(-[^-])'/u.exec(said)?.[1]
    if (short !== undefined) return inCall((call) => call.unknown(short, null))
    const option = /--[a-z-]+/.exec(said)?.[0] ?? ''
    const needsValue = VALUED.has(nameOf(option))
    return inCall((call) => (needsValue ? call.needsValue(option) : call.takesNone(option)))
  }
}

function nameOf(word: string): string {
  return word.slice(2).split('=', 1)[0] ?? ''
}

/** null where nothing is given, undefined where it is none of them. */
function oneOf<T extends string>(given: string | undefined, known: readonly T[]): T | null | undefined {
  return given === undefined ? null : known.find((one) => one === given)
}

function inCall(say: (call: Words['importing']['call']) => string): Tell {
  return ({ importing }) => say(importing.call)
}

function wrong(say: (call: Words['importing']['call']) => string): OptionsRead {
  return { type: 'wrong', fault: inCall(say) }
}
