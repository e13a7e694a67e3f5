import type { CreateInput } from '../chat/create/create-input.ts'
import { readPlan } from '../chat/create/read-plan.ts'
import { findZone, suggestZones } from '../chat/find-zone.ts'
import { fieldRefusalWords } from '../chat/refusal-words.ts'
import { plainText } from '../chat/spans.ts'
import { FARTHEST_DAYS, readWhen } from '../chat/when.ts'
import type { Organization, Space } from '../domain/entities.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { WallKind } from '../domain/time.ts'
import type { TimetableEntry } from '../usecases/import-sessions.ts'
import type { Deps, MadeSession } from '../usecases/ports.ts'
import { COLUMNS, type Column, type Row, shown } from './columns.ts'
import { findChannel } from './find-channel.ts'
import type { MentorFound } from './find-mentor.ts'
import type { KnownSessions } from './known-sessions.ts'
import { findDifferences } from './known-sessions.ts'
import type { DateOrder } from './read-dates.ts'
import { orderDates } from './read-dates.ts'
import type { Tell } from './tell.ts'

/** What lines are read against; none of it changes while a file is read. */
export type Timetable = {
  readonly deps: Deps
  readonly organization: Organization
  /** Never empty; what is announced nowhere in particular belongs to the first. */
  readonly spaces: readonly [Space, ...Space[]]
  readonly now: Date
  /** IANA, for lines that name no zone. */
  readonly zone: string
  readonly dates: DateOrder | null
  readonly findMentor: (text: string) => Promise<MentorFound>
  readonly known: KnownSessions
}

/** Something wrong with a line, or to look at, and in which column where it is about one. */
export type Remark = { readonly column: Column | null; readonly say: Tell }

/** What a line says. */
export type LineRead =
  | {
      readonly type: 'new'
      readonly entry: TimetableEntry
      readonly mentorName: string | null
      readonly warnings: readonly Remark[]
    }
  /** Stored already; `differs` names the columns that say something else. */
  | { readonly type: 'there'; readonly session: MadeSession; readonly differs: readonly string[] }
  | { readonly type: 'past' }
  | { readonly type: 'wrong'; readonly faults: readonly [Remark, ...Remark[]] }

/** Reads one line as `create` would read its words. */
export async function readLine(timetable: Timetable, row: Row): Promise<LineRead> {
  const { deps, organization, now } = timetable
  const lost = columnsOf(row).filter((column) => row[column]?.includes('\uFFFD'))
  if (isSome(lost)) return { type: 'wrong', faults: mapSome(lost, (column) => ({ column, say: LOST })) }
  const zone = row.timezone === undefined ? timetable.zone : findZone(row.timezone)
  if (zone === null) return wrong('timezone', zoneWords(row.timezone ?? ''))
  const place = readAnnounce(timetable, row.announce)
  if (typeof place === 'function') return wrong('announce', place)
  const text = orderDates(row.when ?? `${row.date ?? ''} ${row.time ?? ''}`, timetable.dates)
  const input = inputOf(row, { when: text, channel: place.channel, dates: timetable.dates })
  const plan = await readPlan(
    { deps, asker: { organization, space: place.space, zone }, seen: { now } },
    { input, channel: null, written: { at: now, zone, locale: organization.locale } },
  )
  if (!plan.ok && isPast(plan.faults.when)) return readPast(timetable, { row, text, zone })
  const mentor = row.mentor === undefined ? null : await timetable.findMentor(row.mentor)
  const faults = plan.ok ? [] : Object.entries(plan.faults).map(([field, refusal]) => remarkOf(field, refusal, zone))
  if (mentor?.ok === false) faults.push({ column: 'mentor', say: mentor.fault })
  faults.sort((a, b) => placeOf(a) - placeOf(b))
  if (isSome(faults)) return { type: 'wrong', faults }
  if (!plan.ok || mentor?.ok === false) throw new Error('a refusal without a word')
  const { draft, repeats, when } = plan
  const entry: TimetableEntry = {
    draft,
    mentorId: mentor?.id ?? null,
    place: { createdIn: place.space.id, announceChannel: place.channel },
    repeats,
  }
  const session = timetable.known.find({ title: draft.title, startTime: repeats?.startTime ?? draft.startTime })
  if (session !== null) return readThere(timetable, { session, row, entry })
  const warnings = warningsOf(row, { shiftedMinutes: when.shiftedMinutes, kind: when.kind })
  if (mentor?.isStudent)
    warnings.push({ column: 'mentor', say: ({ importing }) => importing.cell.onlyStudent(shown(mentor.name)) })
  return { type: 'new', entry, mentorName: mentor?.name ?? null, warnings }
}

const LOST: Tell = ({ importing }) => importing.cell.lost

type Place = { readonly space: Space; readonly channel: string | null }

function readAnnounce({ spaces }: Timetable, text: string | undefined): Place | Tell {
  if (text === undefined) return { space: spaces[0], channel: null }
  const found = findChannel(text, spaces)
  return found.ok ? found : found.fault
}

function inputOf(
  row: Row,
  of: { readonly when: string; readonly channel: string | null; readonly dates: DateOrder | null },
): CreateInput {
  const { when: _, date, time, timezone, mentor, announce, until, ...same } = row
  return {
    ...same,
    ...(of.when.trim() === '' ? {} : { when: of.when }),
    ...(until === undefined ? {} : { until: orderDates(until, of.dates) }),
    ...(of.channel === null ? {} : { announce: { kind: 'channel', externalId: of.channel } }),
  }
}

function isPast(refusal: Refusal | undefined): boolean {
  return refusal?.code === 'time_unusable' && refusal.why === 'past'
}

/** What has gone by is left out; but a series goes on, so that its line must say from when. */
function readPast(
  timetable: Timetable,
  of: { readonly row: Row; readonly text: string; readonly zone: string },
): LineRead {
  const { row, text, zone } = of
  // A date that is past says its year, so that it reads the same from long before.
  const before = new Date(timetable.now.getTime() - FARTHEST_DAYS * DAY_MS)
  const when = readWhen(text, { now: before, zone, locale: timetable.organization.locale })
  const session = when.ok ? timetable.known.find({ title: row.title ?? '', startTime: when.instant }) : null
  if (session !== null) return { type: 'there', session, differs: [] }
  if (row.repeat === undefined) return { type: 'past' }
  return wrong('when', ({ importing }) => importing.cell.seriesGone)
}

const DAY_MS = 86_400_000

async function readThere(
  { deps, organization }: Timetable,
  of: { readonly session: MadeSession; readonly row: Row; readonly entry: TimetableEntry },
): Promise<LineRead> {
  const { row, entry } = of
  const session = await deps.store.session(organization.id, of.session.id)
  const differs = session === null ? [] : await findDifferences(deps, { session, row, entry, mentorId: entry.mentorId })
  return { type: 'there', session: of.session, differs }
}

function remarkOf(field: string, refusal: Refusal, zone: string): Remark {
  const isTwoDays = refusal.code === 'time_unusable' && refusal.why === 'ambiguous-date'
  const column = COLUMNS.find((known) => known === field) ?? null
  const say: Tell = (words) => {
    const { wrong: what, instead } = fieldRefusalWords(refusal, { zone, words })
    const orSay = isTwoDays ? words.importing.cell.orSayOrder : ''
    return plainText([...what, ' ', ...instead, orSay], { words }).replace(/[\s\p{C}]+/gu, ' ')
  }
  return { column, say }
}

/** In the order of the columns as they are documented. */
function placeOf({ column }: Remark): number {
  return column === null ? -1 : COLUMNS.indexOf(column)
}

function warningsOf(
  row: Row,
  { shiftedMinutes, kind }: { readonly shiftedMinutes: number; readonly kind: WallKind },
): Remark[] {
  const warnings: Remark[] = columnsOf(row)
    .filter((column) => FORMULA.test(row[column] ?? ''))
    .map((column) => {
      const cell = column === 'passcode' ? null : shown(row[column] ?? '')
      return { column, say: ({ importing }) => importing.cell.formula(cell) }
    })
  if (shiftedMinutes > 0)
    warnings.push({ column: 'when', say: ({ importing }) => importing.cell.skipped(shiftedMinutes) })
  if (kind === 'overlap') warnings.push({ column: 'when', say: ({ importing }) => importing.cell.twice })
  return warnings
}

/** What a spreadsheet would run. */
const FORMULA = /^\s*(?:=|@\w+\(|[+-].*\()/

function zoneWords(text: string): Tell {
  const [near = null] = suggestZones(text, 1)
  return ({ importing }) => importing.cell.noZone(shown(text), near)
}

function columnsOf(row: Row): readonly Column[] {
  return Object.keys(row) as Column[]
}

function wrong(column: Column, say: Tell): LineRead {
  return { type: 'wrong', faults: [{ column, say }] }
}

function isSome<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0
}

function mapSome<T, U>([first, ...rest]: readonly [T, ...T[]], map: (one: T) => U): readonly [U, ...U[]] {
  return [map(first), ...rest.map(map)]
}
