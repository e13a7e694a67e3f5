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
  return weekFrom(moveDays(wall, 1 - weekdayOf(wall)), zone)
}

/** The week of a Monday, by its ISO date. */
export function agendaWeekOf(monday: string, zone: string): AgendaWeek {
  const [year = 0, month = 0, day = 0] = monday.split('-').map(Number)
  return weekFrom({ year, month, day, hour: 0, minute: 0 }, zone)
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
  return isDue && !isMondayOver(week.monday, { now, zone }) ? week : null
}

/** The week whose agenda would be left out by a change of the zone: due later where the clock was, and earlier where it is now. Else null. */
export function skippedAgenda(
  change: { readonly from: string; readonly to: string },
  { now }: { readonly now: Date },
): AgendaWeek | null {
  const week = agendaWeek(now, change.to)
  return week.postAt <= now && agendaWeekOf(week.monday, change.from).postAt > now ? week : null
}

/** Whether it is later than the Monday of that date. */
export function isMondayOver(monday: string, { now, zone }: { readonly now: Date; readonly zone: string }): boolean {
  return isoDate(wallTimeAt(now, zone)) > monday
}

function weekFrom(day: WallTime, zone: string): AgendaWeek {
  const monday = { ...day, hour: 0, minute: 0 }
  const at = (time: WallTime) => resolveWall(time, zone).instant
  return {
    monday: isoDate(monday),
    from: at(monday),
    until: at(moveDays(monday, 7)),
    postAt: at({ ...monday, hour: POST_AT_HOUR }),
  }
}

function isoDate({ year, month, day }: WallTime): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
