/**
 * Wall time and instants: the one resolver between them.
 *
 * Everything stored is an instant (UTC). Whatever is kept as wall time (what somebody typed, a series) becomes an instant
 * here and nowhere else, because luxon's own answer for a time that occurs twice depends on today's date and would move
 * stored sessions between summer and winter. Nothing here reads a clock or the zone of the process.
 *
 * @module
 */
import { IANAZone } from 'luxon'

/** What a clock on a wall shows: `month` 1 to 12, `day` from 1, `hour` 0 to 23, `minute` 0 to 59; no zone. */
export type WallTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

/**
 * How a wall time met the zone's clock changes: `exact` occurs once, `gap` is skipped by a change, `overlap` occurs twice.
 */
export type WallKind = 'exact' | 'gap' | 'overlap'

/** An instant for a wall time, and what had to be decided to get it. */
export type ResolvedTime = {
  readonly instant: Date
  readonly kind: WallKind
  /** How far a skipped time was moved forward, in minutes; 0 unless `kind` is `gap`. */
  readonly shiftedMinutes: number
}

/**
 * Turns a wall time in a zone into an instant: a time that a clock change skips moves forward by the change, one that
 * occurs twice is the first (RFC 5545 section 3.3.5). Fields outside their range roll over, so day 32 is a day of the
 * next month.
 *
 * @throws RangeError when the zone is unknown or a field is not a finite number: callers validate both first.
 */
export function resolveWall(wall: WallTime, zone: string): ResolvedTime {
  const wallMs = wallToMs(wall)
  const before = offsetMs(wallMs - DAY_MS, zone)
  const after = offsetMs(wallMs + DAY_MS, zone)
  const matches = [wallMs - Math.max(before, after), wallMs - Math.min(before, after)].filter(
    (candidate) => candidate + offsetMs(candidate, zone) === wallMs,
  )
  const [first, second] = matches
  if (first === undefined) {
    const moved = wallMs - before
    const shown = moved + offsetMs(moved, zone)
    return { instant: new Date(moved), kind: 'gap', shiftedMinutes: (shown - wallMs) / MINUTE_MS }
  }
  const kind = second === undefined || second === first ? 'exact' : 'overlap'
  return { instant: new Date(first), kind, shiftedMinutes: 0 }
}

/**
 * What the clocks of a zone show at an instant, cut to the minute.
 *
 * @throws RangeError when the zone is unknown or the instant is no valid date.
 */
export function wallTimeAt(instant: Date, zone: string): WallTime {
  return wallFromMs(instant.getTime() + offsetMs(instant.getTime(), zone))
}

/** The first instant of the day that a zone has at an instant; 01:00 where a clock change skips midnight. */
export function startOfDay(instant: Date, zone: string): Date {
  return resolveWall({ ...wallTimeAt(instant, zone), hour: 0, minute: 0 }, zone).instant
}

/** The same time of day some days later (or earlier, when negative), by the calendar and not by 24 hours. */
export function moveDays(wall: WallTime, days: number): WallTime {
  return wallFromMs(wallToMs(wall) + days * DAY_MS)
}

/** The day of the week of a wall time, 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(wall: WallTime): number {
  return new Date(wallToMs(wall)).getUTCDay() || 7
}

/** Says whether the fields name a time that a calendar has: no 30 February, no hour 24. */
export function isRealWall(wall: WallTime): boolean {
  const ms = wallToMs(wall)
  if (Number.isNaN(ms)) return false
  const rolled = wallFromMs(ms)
  return (Object.keys(rolled) as (keyof WallTime)[]).every((field) => rolled[field] === wall[field])
}

/**
 * Orders wall times of one zone like numbers: milliseconds since 1970 as if the zone were UTC. Not an instant; it is NaN
 * outside the range of `Date`.
 */
export function wallToMs(wall: WallTime): number {
  const date = new Date(0)
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day)
  return date.setUTCHours(wall.hour, wall.minute)
}

/** Whether clocks show two instants the same, in whatever zone: none is off by less than a minute nowadays. */
export function isSameMinute(one: Date, other: Date): boolean {
  return Math.floor(one.getTime() / MINUTE_MS) === Math.floor(other.getTime() / MINUTE_MS)
}

/** The inverse of {@link wallToMs}, cut to the minute. */
export function wallFromMs(ms: number): WallTime {
  const date = new Date(ms)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** An offset takes the runtime 20 µs, and the starts of a few sessions are shown to hundreds of people at once. */
const offsets = new Map<string, number>()
const MAX_OFFSETS = 2_000

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function offsetMs(instantMs: number, zone: string): number {
  const key = `${instantMs} ${zone}`
  const kept = offsets.get(key)
  if (kept !== undefined) return kept
  const offset = IANAZone.create(zone).offset(instantMs) * MINUTE_MS
  if (Number.isNaN(offset)) throw new RangeError(`No offset for zone ${JSON.stringify(zone)} at ${instantMs}`)
  if (offsets.size >= MAX_OFFSETS) offsets.clear()
  offsets.set(key, offset)
  return offset
}
