/**
 * Which sessions of a series go where when it is moved from one of them on.
 *
 * @module
 */
import type { Session } from './entities.ts'
import type { SessionId } from './ids.ts'
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import type { Recurrence } from './series.ts'
import { beginOf, occurrencesOf } from './series.ts'
import { shiftSeries } from './series-shift.ts'
import { statusAt } from './session.ts'
import { wallToMs } from './time.ts'

/** What is asked of a series' sessions from one on. */
export type SeriesMove = {
  /** How the series repeats from the first of `sessions` on. */
  readonly tail: Recurrence
  /** Its length so far, in minutes. */
  readonly durationMinutes: number
  /** Every session whose start by the rule is the first of `tail` or later, by that start. */
  readonly sessions: readonly Session[]
  /** The one that was named, which moves also where it was moved on its own before. */
  readonly named: SessionId
  /** By how much wall time later each starts, in ms (negative: earlier); null: when it does stays. */
  readonly byMs: number | null
  /** The new length in minutes; null: as it is. */
  readonly length: number | null
  /** Whose sessions may be moved; the others stay where they are. */
  readonly mayMove: (session: Session) => boolean
  readonly now: Date
}

/** Where one session goes: its start by the new rule, and its times where those change. */
export type SessionMove = {
  readonly session: Session
  readonly slot: Date
  readonly times: Pick<Session, 'startTime' | 'endTime'> | null
}

/** A series as it is to be from there on. */
export type MovedSeries = {
  readonly recurrence: Recurrence
  readonly durationMinutes: number
  readonly moves: readonly SessionMove[]
  /** To come, but moved on their own before: they stay where they are. */
  readonly apart: readonly Session[]
  /** To come, but not to be moved by whoever asks. */
  readonly kept: readonly Session[]
}

/**
 * Moves each session to the start that comes as its own does: the difference in days and time of day given,
 * in the zone of the series. One that was moved on its own before (but the named one) stays where it is, and one whose length is its own keeps
 * that. Refuses `series_unmovable`: as `shiftSeries`, and `past` where a session would start before now.
 */
export function moveSeries(asked: SeriesMove): Result<MovedSeries> {
  const { tail, sessions, now } = asked
  const shifted = shiftSeries(tail, asked.byMs ?? 0)
  if (!shifted.ok) return shifted
  const recurrence = shifted.value
  const slots = slotsOf(recurrence, asked)
  const durationMinutes = asked.length ?? asked.durationMinutes
  const apart: Session[] = []
  const kept: Session[] = []
  const moves: SessionMove[] = []
  for (const [at, session] of sessions.entries()) {
    const slot = slots[at]
    if (slot === undefined) throw new RangeError(`The rule ${recurrence.rule} has no start for #${session.number}`)
    if (statusAt(session, now) !== 'upcoming') {
      moves.push({ session, slot, times: null })
      continue
    }
    const isApart = session.id !== asked.named && session.startTime.getTime() !== session.seriesStart?.getTime()
    if (isApart) apart.push(session)
    else if (!asked.mayMove(session)) kept.push(session)
    if (isApart || !asked.mayMove(session)) {
      moves.push({ session, slot, times: null })
      continue
    }
    const times = timesOf(session, { slot, asked })
    if (times.startTime <= now) return no({ code: 'series_unmovable', why: 'past', number: session.number })
    moves.push({ session, slot, times: isSame(session, times) ? null : times })
  }
  return yes({ recurrence, durationMinutes, moves, apart, kept })
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** Two months, by which a rule of months may put a start later than by its old one. */
const SLACK_MS = 62 * DAY_MS

function slotsOf(recurrence: Recurrence, { tail, sessions }: SeriesMove): readonly Date[] {
  const first = beginOf(recurrence)
  const later = Math.max(0, wallToMs(recurrence.first) - wallToMs(tail.first))
  const last = sessions.at(-1)?.seriesStart ?? first
  return occurrencesOf(
    { ...recurrence, until: null, count: null },
    { after: new Date(first.getTime() - 1), until: new Date(last.getTime() + later + SLACK_MS) },
  )
}

function timesOf(
  session: Session,
  { slot, asked }: { readonly slot: Date; readonly asked: SeriesMove },
): Pick<Session, 'startTime' | 'endTime'> {
  const own = (session.endTime.getTime() - session.startTime.getTime()) / MINUTE_MS
  const isOwnLength = own !== asked.durationMinutes && session.id !== asked.named
  const minutes = isOwnLength ? own : (asked.length ?? own)
  const isStill = asked.byMs === null && session.id === asked.named
  const startTime = isStill ? session.startTime : slot
  return { startTime, endTime: new Date(startTime.getTime() + minutes * MINUTE_MS) }
}

function isSame(session: Session, times: Pick<Session, 'startTime' | 'endTime'>): boolean {
  return (
    session.startTime.getTime() === times.startTime.getTime() && session.endTime.getTime() === times.endTime.getTime()
  )
}
