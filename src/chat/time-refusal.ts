/**
 * The refusal of what was typed as a time, with an example that can be typed as it is.
 *
 * @module
 */
import type { Refusal } from '../domain/refusal.ts'
import { moveDays, resolveWall, wallTimeAt } from '../domain/time.ts'
import type { Ask } from './ask.ts'
import { quote } from './typed-input.ts'

/** Where and when a time is read. */
type Reading = { readonly asker: Pick<Ask['asker'], 'zone'>; readonly seen: Pick<Ask['seen'], 'now'> }

/** Says no to a time; `why` is a word of `when.ts` or of the domain. */
export function timeRefusal(ask: Reading, given: { readonly text: string; readonly why: string }): Refusal {
  const { zone } = ask.asker
  return { code: 'time_unusable', value: quote(given.text), why: given.why, zone, example: tomorrowEvening(ask) }
}

/** Tomorrow at six in the asker's zone. */
export function tomorrowEvening({ seen, asker }: Reading): Date {
  const tomorrow = moveDays(wallTimeAt(seen.now, asker.zone), 1)
  return resolveWall({ ...tomorrow, hour: EXAMPLE_HOUR, minute: 0 }, asker.zone).instant
}

const EXAMPLE_HOUR = 18
