/**
 * A series cut at one of its starts: how it repeats before that, and from there on. Together the two hold what it held, nothing
 * twice.
 *
 * @module
 */
import type { Recurrence } from './series.ts'
import { beginOf, occurrencesOf, wallOf } from './series.ts'

/** Where the part before the cut ends; null where nothing stands before it. */
export type SeriesHead = Pick<Recurrence, 'until' | 'count'> | null

/** The parts of a recurrence before one of its starts, and from it on. A count is divided; an end by day stays with the later part. */
export function splitSeries(
  recurrence: Recurrence,
  from: Date,
): { readonly head: SeriesHead; readonly tail: Recurrence } {
  const begin = beginOf(recurrence)
  // A start that the rule has left behind: it was moved away from one that was over, which is live again.
  if (from < begin) return { head: null, tail: recurrence }
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
