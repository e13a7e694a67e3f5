/**
 * Whoever looks at drawings of messages: what their client makes of instants and accounts.
 *
 * @module
 */
import { people, person, SAMPLE_NOW } from '../../support/sample.ts'

/** The language of somebody's client; they are in Berlin, as the catalogue's `SAMPLE_SEEN` is. */
export type Onlooker = { readonly locale: 'en' | 'es' }

/** An instant as a date with its weekday. */
export function dateWords(seconds: number, { locale }: Onlooker): string {
  return new Intl.DateTimeFormat(HABITS[locale], { timeZone: ZONE, dateStyle: 'full' }).format(seconds * 1000)
}

/** An instant as the time of day. */
export function timeWords(seconds: number, { locale }: Onlooker): string {
  return new Intl.DateTimeFormat(HABITS[locale], { timeZone: ZONE, timeStyle: 'short' }).format(seconds * 1000)
}

/** How far an instant is from when the catalogue is looked at: a session that is live later than that began "in 3 hours" here. */
export function distanceWords(seconds: number, { locale }: Onlooker): string {
  const minutes = Math.round((seconds - SAMPLE_NOW.getTime() / 1000) / 60)
  const relative = new Intl.RelativeTimeFormat(locale)
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return Math.abs(hours) < 24 ? relative.format(hours, 'hour') : relative.format(Math.round(hours / 24), 'day')
}

/** The name behind an account of the catalogue on Slack or Discord. */
export function accountName(id: string): string {
  const count = Number(id.replace(/^U/, '').slice(-8))
  if (count === 1) return 'Maya Okafor'
  return (count < 10 ? person(count) : people(count - 9).at(-1))?.name ?? id
}

/** The only channel that the catalogue knows. */
export const CHANNEL_NAME = 'announcements'

const ZONE = 'Europe/Berlin'
const HABITS = { en: 'en-US', es: 'es' } as const
