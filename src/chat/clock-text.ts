/**
 * Instants and lengths as plain text for one person: mails, calendar texts, answers that name a time. Where a platform
 * can show an instant in each reader's own zone by itself, views carry the instant and not this text.
 *
 * English is written here by hand, because Intl's English changes between versions of Node (`Sep` and `Sept`, commas,
 * narrow spaces); other languages are Intl's. Nothing depends on the clock or zone of the process.
 *
 * @module
 */
import { wallTimeAt, wallToMs, weekdayOf } from '../domain/time.ts'

/** The zone in which to show a time, and the reader's language (a BCP 47 tag) where it is not English. */
export type Reader = string | { readonly zone: string; readonly locale?: string }

/** Now, and the reader's zone where days should be counted as the reader does. */
export type Present = Date | { readonly now: Date; readonly zone: string }

/**
 * Day, time and zone: `Tue 1 Dec 2026, 18:00 (Europe/Berlin)`.
 *
 * @throws RangeError when the zone or the locale is unknown
 */
export function dateTimeText(instant: Date, reader: Reader): string {
  return `${dayText(instant, reader)}, ${timeText(instant, reader)} (${zoneOf(reader)})`
}

/** The time alone, in 24 hours: `18:00`; in a locale, as it is written there. */
export function timeText(instant: Date, reader: Reader): string {
  const locale = localeOf(reader)
  if (locale !== undefined) return formatter('time', { zone: zoneOf(reader), locale }).format(instant)
  const { hour, minute } = wallTimeAt(instant, zoneOf(reader))
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** The day alone: `Tue 1 Dec 2026`. */
export function dayText(instant: Date, reader: Reader): string {
  const locale = localeOf(reader)
  if (locale !== undefined) return formatter('day', { zone: zoneOf(reader), locale }).format(instant)
  const wall = wallTimeAt(instant, zoneOf(reader))
  return `${WEEKDAYS[weekdayOf(wall) - 1]} ${wall.day} ${MONTHS[wall.month - 1]} ${wall.year}`
}

/**
 * How far away an instant is: `now`, `in 20 minutes`, `3 hours ago`, `in 5 days`. With a zone, what is more than six
 * hours away on the next or the last day there is `tomorrow` or `yesterday`, and days are counted by its calendar.
 */
export function relativeText(instant: Date, present: Present): string {
  const now = present instanceof Date ? present : present.now
  const aheadMs = instant.getTime() - now.getTime()
  const minutes = Math.round(Math.abs(aheadMs) / MINUTE_MS)
  if (minutes === 0) return 'now'
  if (minutes < 60) return direct(aheadMs, counted(minutes, 'minute'))
  const days = present instanceof Date ? null : daysBetween({ now, instant, zone: present.zone })
  if (days !== null && Math.abs(days) === 1 && minutes > SOON_MINUTES) return days > 0 ? 'tomorrow' : 'yesterday'
  const hours = Math.round(minutes / 60)
  if (hours < 24 || days === 0) return direct(aheadMs, counted(hours, 'hour'))
  return direct(aheadMs, counted(days === null ? Math.round(hours / 24) : Math.max(1, Math.abs(days)), 'day'))
}

/** Day and time as one would type them, without the zone: `1 Dec 2026 18:00`. */
export function typedTime(instant: Date, zone: string): string {
  const [, ...day] = dayText(instant, zone).split(' ')
  return `${day.join(' ')} ${timeText(instant, zone)}`
}

/** A length in hours and minutes: `45 min`, `1 h`, `1 h 30 min`. */
export function lengthText(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** Up to here the hours are counted even across midnight: at 23:00, 01:00 is "in 2 hours". */
const SOON_MINUTES = 6 * 60

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const FORMATS = {
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
} as const

/** Building a formatter costs a thousand times its use; readers share few zones and languages. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const MAX_FORMATTERS = 500

function formatter(
  kind: keyof typeof FORMATS,
  { zone, locale }: { readonly zone: string; readonly locale: string },
): Intl.DateTimeFormat {
  const key = `${kind} ${locale} ${zone}`
  const kept = formatters.get(key)
  if (kept !== undefined) return kept
  if (formatters.size >= MAX_FORMATTERS) formatters.clear()
  const made = new Intl.DateTimeFormat(locale, { ...FORMATS[kind], timeZone: zone })
  formatters.set(key, made)
  return made
}

function zoneOf(reader: Reader): string {
  return typeof reader === 'string' ? reader : reader.zone
}

function localeOf(reader: Reader): string | undefined {
  return typeof reader === 'string' ? undefined : reader.locale
}

function daysBetween(span: { readonly now: Date; readonly instant: Date; readonly zone: string }): number {
  const dayOf = (instant: Date): number => wallToMs({ ...wallTimeAt(instant, span.zone), hour: 0, minute: 0 })
  return Math.round((dayOf(span.instant) - dayOf(span.now)) / DAY_MS)
}

function direct(aheadMs: number, amount: string): string {
  return aheadMs > 0 ? `in ${amount}` : `${amount} ago`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
