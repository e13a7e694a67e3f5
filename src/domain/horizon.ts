/**
 * How far ahead the sessions of a series are made.
 *
 * @module
 */
import type { Series } from './entities.ts'
import { beginOf, occurrencesOf } from './series.ts'

/** Sessions are made this far ahead, in ms: 90 days. */
export const HORIZON_MS = 90 * 86_400_000
/** A series is looked at so often, in ms: once a day. */
export const EXTEND_EVERY_MS = 86_400_000

/** How long before its start a session of a series gets a card of its own, in ms (SPEC section 3). */
export const CARD_AHEAD_MS = 86_400_000

/** What is to be made now of a series, and the series after that. */
export type Growth = { readonly starts: readonly Date[]; readonly set: Pick<Series, 'madeUntil' | 'extendAt'> }

/** The starts that come into the horizon of 90 days, at least up to `least`; no time is looked at twice. */
export function growSeries(series: Series, at: { readonly now: Date; readonly least?: Date }): Growth {
  const ahead = at.now.getTime() + HORIZON_MS
  const until = new Date(Math.max(ahead, at.least?.getTime() ?? ahead, series.madeUntil.getTime()))
  const starts = occurrencesOf(series, { after: series.madeUntil, until })
  return { starts, set: { madeUntil: until, extendAt: nextLook(series, { until, now: at.now }) } }
}

/** A day from now; null where the rule has no start left behind `until`. */
function nextLook(series: Series, at: { readonly until: Date; readonly now: Date }): Date | null {
  const isOver = series.until !== null && series.until <= at.until
  return isOver || isAllMade(series, at.until) ? null : new Date(at.now.getTime() + EXTEND_EVERY_MS)
}

function isAllMade(series: Series, until: Date): boolean {
  if (series.count === null) return false
  // From the first on, which lies before the series was split off perhaps: every start counts, whoever moved or cancelled its session.
  const first = beginOf(series)
  return occurrencesOf(series, { after: new Date(first.getTime() - 1), until }).length >= series.count
}
