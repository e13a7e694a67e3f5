import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Words } from '../chat/words/words.ts'
import type { Organization } from '../domain/entities.ts'
import { foldCase } from '../domain/fold-case.ts'
import { importSessions } from '../usecases/import-sessions.ts'
import type { Deps } from '../usecases/ports.ts'
import { shown } from './columns.ts'
import { createFindMentor } from './find-mentor.ts'
import { createKnownSessions } from './known-sessions.ts'
import type { Options } from './options.ts'
import { startProgress } from './progress.ts'
import type { Timetable } from './read-line.ts'
import { readRecords } from './read-records.ts'
import { readText } from './read-text.ts'
import { measured, readTimetable, type TimetableRead } from './read-timetable.ts'
import { entryText, listOf, type Said } from './report.ts'

/** Where an import says what it does. */
export type ImportOutputs = {
  /** The report. */
  readonly out: NodeJS.WritableStream
  /** How far it is, and what is wrong with the call. */
  readonly err: NodeJS.WriteStream
  /** In whose language. */
  readonly words: Words
}

/** How a process ends: all is well, something was refused and nothing stored, or the call is wrong. */
export type ExitCode = 0 | 1 | 2

/** Brings a timetable in and reports on it, line by line; answers with which code the process is to end. */
export async function importTimetable(deps: Deps, options: Options, outputs: ImportOutputs): Promise<ExitCode> {
  const { out, err, words } = outputs
  const { importing } = words
  const size = await sizeOf(options.file)
  if (size === null) {
    err.write(`${importing.noFile(resolve(options.file))}\n`)
    return 2
  }
  const organization = chooseOrganization(await deps.store.organizations(), { named: options.organization, importing })
  if (typeof organization === 'string') {
    err.write(`${organization}\n`)
    return 2
  }
  const timetable = await openTimetable(deps, { organization, options })
  if (timetable === null) {
    err.write(`${importing.noSpace(shown(organization.name))}\n`)
    return 1
  }
  const read = await readFile(timetable, { options, size, outputs })
  const { report } = read
  const most = options.all ? Number.POSITIVE_INFINITY : MOST_SAID
  const head = { file: basename(options.file), lines: read.lines, organization: shown(organization.name) }
  out.write(`${importing.report.read({ ...head, zone: timetable.zone })}\n`)
  if (report.faults.length > 0) {
    out.write(`${importing.report.toMend(report.faults.length)}\n${listOf(report.faults, { most, words })}`)
    return 1
  }
  await store(timetable, { read, options, most, outputs })
  return 0
}

/** What of each kind is listed, where not all is asked for. */
const MOST_SAID = 50

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? found.size : null
}

/** The one named, or the only one; else what to say. */
function chooseOrganization(
  all: readonly Organization[],
  { named, importing }: { readonly named: string | null; readonly importing: Words['importing'] },
): Organization | string {
  const names = all.map(({ id, name }) => `${shown(name)} (${id})`).join(', ')
  if (all.length === 0) return importing.nobodyYet
  if (named === null) return all.length === 1 && all[0] !== undefined ? all[0] : importing.whose(names)
  const found = all.filter(({ id, name }) => id === named || foldCase(name) === foldCase(named))
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const say = found.length === 0 ? importing.noOrganization : importing.sameName
  return say(shown(named), names)
}

async function openTimetable(
  deps: Deps,
  { organization, options }: { readonly organization: Organization; readonly options: Options },
): Promise<Timetable | null> {
  const [space, ...others] = await deps.store.spacesOf(organization.id)
  if (space === undefined) return null
  const now = deps.clock.now()
  // Every line asks for the segments, which stay what they are while a file is read.
  const segments = deps.store.segments(organization.id)
  const store: Deps['store'] = Object.assign(Object.create(deps.store), { segments: () => segments })
  const before = new Date(now.getTime() - REMEMBERED_MS)
  return {
    deps: { ...deps, store },
    organization,
    spaces: [space, ...others],
    now,
    zone: options.timezone ?? organization.timezone,
    dates: options.dates,
    findMentor: createFindMentor(deps, organization.id),
    known: createKnownSessions(await deps.store.sessionsMade(organization.id, before)),
  }
}

/** A timetable that is brought in once more may hold what has gone by since: two years, in ms. */
const REMEMBERED_MS = 2 * 366 * 86_400_000

async function readFile(
  timetable: Timetable,
  of: { readonly options: Options; readonly size: number; readonly outputs: ImportOutputs },
): Promise<TimetableRead> {
  const { file, encoding, delimiter, ignore } = of.options
  const { err, words } = of.outputs
  const progress = startProgress(err, { total: of.size, format: words.importing.progress })
  let lines = 0
  try {
    const pieces = measured(createReadStream(file, { highWaterMark: PIECE_BYTES }), { progress, lines: () => lines })
    const onLine = (count: number) => {
      lines = count
    }
    return await readTimetable(timetable, {
      records: readRecords(readText(pieces, encoding), delimiter),
      ignore,
      onLine,
    })
  } finally {
    progress.stop()
  }
}

/** Read at a time: small enough for the bar to move. */
const PIECE_BYTES = 16_384

async function store(
  { deps, organization }: Timetable,
  of: {
    readonly read: TimetableRead
    readonly options: Options
    readonly most: number
    readonly outputs: ImportOutputs
  },
): Promise<void> {
  const { options, most } = of
  const { out, words } = of.outputs
  const said = words.importing.report
  const { fresh, report } = of.read
  const entries = fresh.map(({ entry }) => entry)
  const { announce, dryRun } = options
  const imported = dryRun ? [] : await importSessions(deps, { organizationId: organization.id, entries, announce })
  const made = imported.reduce((sum, one) => sum + one.made, 0)
  const entered = fresh.map(({ line, entry, mentorName }, at) => ({
    line,
    say: entryText(entry, { mentorName, imported: imported[at] ?? null }),
  }))
  const list = (head: string, lines: readonly Said[]) => out.write(`${head}\n${listOf(lines, { most, words })}`)
  const head = dryRun ? said.wouldBeNew(fresh.length) : said.stored(fresh.length, made)
  list(`${head}${fresh.length === 0 ? '.' : ':'}`, entered)
  if (report.there.length > 0) list(said.there(report.there.length), report.there)
  if (report.past.length > 0) list(said.past(report.past.length), report.past)
  if (report.warnings.length > 0) list(said.toLookAt, report.warnings)
}
