/**
 * A series cut at one of its starts: how it repeats before that, and from there on. Together the two hold what it held, nothing
 * twice.
 *
 * @module
 */
import type { Recurrence } from './series.ts'
import { occurrencesOf, wallOf } from './series.ts'
import { resolveWall } from './time.ts'

/** Where the part before the cut ends; null where nothing stands before it. */
export type SeriesHead = Pick<Recurrence, 'until' | 'count'> | null

/** The parts of a recurrence before one of its starts, and from it on. A count is divided; an end by day stays with the later part. */
export function splitSeries(
  recurrence: Recurrence,
  from: Date,
): { readonly head: SeriesHead; readonly tail: Recurrence } {
  const begin = resolveWall(recurrence.first, recurrence.timezone).instant
  const before = occurrencesOf(recurrence, {
    after: new Date(begin.getTime() - 1),
    until: new Date(from.getTime() - 1),
  })
  const last = before.at(-1)
  const { count } = recurrence
  const tail = {
    ...recurrence,
    first: wallOf(recurrence, from),
    count: count === null ? null : Math.max(1, count - before.length),
  }
  if (last === undefined) return { head: null, tail }
  return { head: { until: last, count: count === null ? null : before.length }, tail }
}
