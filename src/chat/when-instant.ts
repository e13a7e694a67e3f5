/**
 * From what was read to an instant: counted from now, or by the clocks of the zone that the text speaks of.
 *
 * @module
 */
import type { ResolvedTime, WallTime } from '../domain/time.ts'
import { resolveWall, wallFromMs, wallTimeAt, wallToMs } from '../domain/time.ts'
import type { Locale } from '../domain/words.ts'
import { readMinutes } from './duration.ts'
import type { WhenRefusal } from './when-refusal.ts'
import { refuseWhen } from './when-refusal.ts'
import type { NamedZone } from './when-zone.ts'

/** The clock and the zone of the person who typed, and the language in which they are spoken to: English where it is not said. */
export type WhenContext = { readonly now: Date; readonly zone: string; readonly locale?: Locale }

/** The same, with the zone that the text names. */
export type CalendarContext = WhenContext & { readonly named: NamedZone }

/** A start before it is checked against the clock; `zone` where the words named a place. */
export type Start = ResolvedTime & { readonly ok: true; readonly zone?: string }

/** `now` and `in 2 hours` count from the instant, whatever clocks do meanwhile. */
export function readMoment(text: string, context: WhenContext): Start | null {
  const minutes = /^(?:right )?now$/i.test(text) ? 1 : minutesFromNow(text)
  if (minutes === null) return null
  const instant = new Date(Math.floor(context.now.getTime() / MINUTE_MS + minutes) * MINUTE_MS)
  return { ok: true, instant, kind: 'exact', shiftedMinutes: 0 }
}

/** What the clocks that the text speaks of show now. */
export function clocksOf({ now, zone, named }: CalendarContext): WallTime {
  if (named.zone !== undefined) return wallTimeAt(now, named.zone)
  if (named.offsetMinutes !== undefined) return wallFromMs(now.getTime() + named.offsetMinutes * MINUTE_MS)
  return wallTimeAt(now, zone)
}

/** An offset fixes the instant; a zone that is named beside it must show the same time then. */
export function placeInTime(wall: WallTime, { zone, named }: CalendarContext): Start | WhenRefusal {
  if (named.offsetMinutes === undefined) return { ok: true, ...resolveWall(wall, named.zone ?? zone) }
  const instant = new Date(wallToMs(wall) - named.offsetMinutes * MINUTE_MS)
  const agrees = named.zone === undefined || wallToMs(wallTimeAt(instant, named.zone)) === wallToMs(wall)
  return agrees ? { ok: true, instant, kind: 'exact', shiftedMinutes: 0 } : refuseWhen('ambiguous-zone')
}

const MINUTE_MS = 60_000

function minutesFromNow(text: string): number | null {
  const length = /^in (.*\D.*)$/i.exec(text)?.[1] ?? /^(.*\D.*) (?:from now|later)$/i.exec(text)?.[1]
  return length === undefined ? null : readMinutes(length)
}
