/**
 * When a segment's agenda of the week is posted (SPEC section 5), and which week it is about: pure decisions about one time zone.
 *
 * @module
 */
import { moveDays, resolveWall, type WallTime, wallTimeAt, weekdayOf } from './time.ts'

/** A week in a zone, Monday to Sunday by its calendar. */
export type AgendaWeek = {
  /** Its Monday's ISO date. */
  readonly monday: string
  /** Its first instant, and that of the next one. */
  readonly from: Date
  readonly until: Date
  /** When its agenda is posted. */
  readonly postAt: Date
}

/** The hour of Monday at which the agenda is posted. */
const POST_AT_HOUR = 9

/** The week that an instant lies in. */
export function agendaWeek(instant: Date, zone: string): AgendaWeek {
  const wall = wallTimeAt(instant, zone)
  const monday = { ...moveDays(wall, 1 - weekdayOf(wall)), hour: 0, minute: 0 }
  const at = (time: WallTime) => resolveWall(time, zone).instant
  return {
    monday: isoDate(monday),
    from: at(monday),
    until: at(moveDays(monday, 7)),
    postAt: at({ ...monday, hour: POST_AT_HOUR }),
  }
}

/**
 * The week whose agenda came due since the watermark, or null. After downtime it is still due for the rest of that Monday, and not any
 * more from Tuesday on.
 */
export function dueAgenda(
  zone: string,
  { watermark, now }: { readonly watermark: Date; readonly now: Date },
): AgendaWeek | null {
  const week = agendaWeek(now, zone)
  const isDue = week.postAt > watermark && week.postAt <= now
  return isDue && isItsMonday(week.monday, { now, zone }) ? week : null
}

/** Whether it is still the Monday of that date. */
export function isItsMonday(monday: string, { now, zone }: { readonly now: Date; readonly zone: string }): boolean {
  return isoDate(wallTimeAt(now, zone)) === monday
}

function isoDate({ year, month, day }: WallTime): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
