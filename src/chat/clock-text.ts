/**
 * Instants and lengths as plain text for one person: mails, calendar texts, answers that name a time. Where a platform
 * can show an instant in each reader's own zone by itself, views carry the instant and not this text.
 *
 * Nothing depends on the clock or zone of the process.
 *
 * @module
 */
import { wallTimeAt, weekdayOf } from '../domain/time.ts'
import type { InWords } from './words/basics.ts'

/** In which zone (IANA) and language an instant is told. */
type Told = InWords & { readonly zone: string }

/**
 * Day, time and zone: `Tue 1 Dec 2026, 18:00 (Europe/Berlin)`.
 *
 * @throws RangeError when the zone is unknown
 */
export function dateTimeText(instant: Date, told: Told): string {
  return `${dayText(instant, told)}, ${timeText(instant, told.zone)} (${told.zone})`
}

/** The time alone, in 24 hours: `18:00`. */
export function timeText(instant: Date, zone: string): string {
  const { hour, minute } = wallTimeAt(instant, zone)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** The day alone: `Tue 1 Dec 2026`. */
export function dayText(instant: Date, { zone, words: { clock } }: Told): string {
  const wall = wallTimeAt(instant, zone)
  return `${clock.weekdays[weekdayOf(wall) - 1]} ${wall.day} ${clock.months[wall.month - 1]} ${wall.year}`
}

/** Day and time as one would type them, without the zone: `1 Dec 2026 18:00`. */
export function typedTime(instant: Date, { zone, words: { clock } }: Told): string {
  const { year, month, day } = wallTimeAt(instant, zone)
  return `${day} ${clock.months[month - 1]} ${year} ${timeText(instant, zone)}`
}

/** A length in hours and minutes: `45 min`, `1 h`, `1 h 30 min`. */
export function lengthText(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
