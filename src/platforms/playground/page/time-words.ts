import type { TimeStyle } from '../wire.ts'

/**
 * Where somebody reads times, and by which country's habits (a BCP 47 locale); null is the browser's own. The words are of their
 * language where messages are said in it too, else English, as the others are then.
 */
export type Reader = { readonly zone: string | null; readonly locale: string | null }

/** An instant (ISO 8601) as somebody reads it: in their zone and language; `relative` from `now`. */
export function timeWords(time: string, show: TimeStyle, of: { readonly reader: Reader; readonly now: Date }): string {
  if (show === 'relative') return relativeWords(new Date(time), of)
  return formatter(show, of.reader).format(new Date(time))
}

/** "in 3 hours", "5 minutes ago", "now": counted, never "tomorrow", which 25 hours may not be. */
function relativeWords(time: Date, { reader, now }: { readonly reader: Reader; readonly now: Date }): string {
  const seconds = (time.getTime() - now.getTime()) / 1_000
  const locale = spokenOf(reader.locale)
  if (Math.abs(seconds) < 30) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second')
  const [unit, size] = UNITS.find(([, one, most]) => Math.abs(Math.round(seconds / one)) < most) ?? YEAR
  return new Intl.RelativeTimeFormat(locale).format(Math.round(seconds / size), unit)
}

const YEAR = ['year', 31_557_600, Number.POSITIVE_INFINITY] as const

/** Each unit, its length in seconds, and the count from which the next one is used. */
const UNITS = [['minute', 60, 60], ['hour', 3_600, 24], ['day', 86_400, 60], ['month', 2_629_800, 12], YEAR] as const

const STYLES: Readonly<Record<Exclude<TimeStyle, 'relative'> | 'clock', Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  date: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  clock: { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
}

/** The hour where the reader is, with their zone's short name. */
export function clockWords(now: Date, reader: Reader): string {
  return formatter('clock', reader).format(now)
}

/** The languages of messages (`LOCALES` of the domain, which the browser is not given). */
const SPOKEN: ReadonlySet<string> = new Set(['en', 'es'])

/** A locale whose language is spoken here; for another one, English with the habits of a country with the same clock. */
function spokenOf(locale: string | null): string {
  const own = locale ?? Intl.DateTimeFormat().resolvedOptions().locale
  try {
    if (SPOKEN.has(new Intl.Locale(own).language)) return own
    return isTwelveHours(own) ? 'en-US' : 'en-GB'
  } catch {
    // No locale that this browser knows.
    return 'en'
  }
}

function isTwelveHours(locale: string): boolean {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return hourCycle === 'h12' || hourCycle === 'h11'
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(style: keyof typeof STYLES, reader: Reader): Intl.DateTimeFormat {
  const key = JSON.stringify([style, reader.zone, reader.locale])
  const known = formatters.get(key)
  if (known !== undefined) return known
  const locale = spokenOf(reader.locale)
  const options = { ...STYLES[style], ...(reader.zone !== null && { timeZone: reader.zone }) }
  // `01:00`, as the hours are written elsewhere; `1:00 AM` where the day has twice twelve.
  const hour = options.hour === undefined || isTwelveHours(locale) ? {} : { hour: '2-digit' as const }
  const made = new Intl.DateTimeFormat(locale, { ...options, ...hour })
  formatters.set(key, made)
  return made
}
