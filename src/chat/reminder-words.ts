/**
 * When and how somebody is reminded: in words, and as it is typed.
 *
 * @module
 */
import type { Reach } from '../domain/words.ts'
import { lengthText } from './clock-text.ts'
import { readMinutes } from './duration.ts'
import type { Choice } from './view.ts'
import type { Words } from './words/words.ts'

/** Minutes before the start as part of a sentence: `24 h, 1 h and 10 min before the start`. */
export function offsetsText(offsets: readonly number[], { words }: InLanguage): string {
  const { never, days, before } = words.me.offsets
  if (offsets.length === 0) return never
  const lengths = offsets.map((minutes) => (isDays(minutes) ? days(minutes / DAY) : lengthText(minutes)))
  return before(lengths.slice(0, -1), lengths.at(-1) ?? '')
}

/** The same as one would type it: `24h, 1h, 10m`. */
export function offsetsTyped(offsets: readonly number[]): string {
  const typed = (minutes: number): string => {
    if (isDays(minutes)) return `${minutes / DAY}d`
    return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`
  }
  return offsets.map(typed).join(', ')
}

/** The choices of a menu or form. */
export function reachChoices({ words }: InLanguage): readonly Choice[] {
  return REACHES_OFFERED.map((reach) => ({
    label: words.me.reach[reach],
    value: reach,
    ...(reach === 'off' ? { note: words.me.reachOffNote } : {}),
  }))
}

/** What was typed as reminders: minutes before the start (none: as the organization), `off`, or null for what is neither. */
export function readReminders(text: string): readonly number[] | 'off' | null {
  if (text.length > MOST) return null
  const tidy = text.trim().toLowerCase()
  if (OFF.has(tidy)) return 'off'
  if (DEFAULT.has(tidy)) return []
  const parts = tidy.split(/\s*(?:[,;]|\band\b|\by\b)\s*/).filter((part) => part !== '')
  return readAll(parts) ?? readAll(parts.flatMap((part) => part.split(/\s+/)))
}

/** In whose language it is said. */
type InLanguage = { readonly words: Words }

const REACHES_OFFERED: readonly Reach[] = ['dm', 'email', 'both', 'off']
/** Longer text holds no five lengths of time; the bound keeps the patterns cheap on hostile input. */
const MOST = 200
/** One day in minutes; it is said as 24 hours, more of them as days. */
const DAY = 24 * 60
const OFF: ReadonlySet<string> = new Set(['off', 'none', 'no', 'never', 'nunca', 'ninguno'])
const DEFAULT: ReadonlySet<string> = new Set([
  '',
  'default',
  'standard',
  'as everyone',
  'everyone',
  'normal',
  'como todos',
])
const DAYS = /^(\d{1,3}) ?(?:d|days?|d[ií]as?)$/
const BEFORE = / (?:before(?: the start)?|antes(?: del comienzo)?)$/

function isDays(minutes: number): boolean {
  return minutes > DAY && minutes % DAY === 0
}

function readAll(parts: readonly string[]): readonly number[] | null {
  const minutes = parts.map((part) => {
    const amount = part.replace(BEFORE, '')
    const days = DAYS.exec(amount)
    return days === null ? readMinutes(amount) : Number(days[1]) * DAY
  })
  return minutes.every((one) => one !== null) ? minutes : null
}
