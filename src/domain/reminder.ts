/**
 * When somebody is reminded of a session (SPEC section 5): a pure decision about one person, one session and one stretch of time.
 *
 * @module
 */

/** A session to come, and when before it somebody wants to be reminded. */
export type Remindable = {
  readonly startTime: Date
  /** Minutes before the start. */
  readonly offsets: readonly number[]
}

/** What was planned up to `watermark`, and what is due up to `now`. */
export type ReminderStretch = { readonly watermark: Date; readonly now: Date }

/**
 * The one offset at which the person is reminded for this stretch, or null. After downtime several may have come due: the latest
 * of them, nearest to the start, stands for all. Nobody is reminded of what has started, nor of what came due before the watermark.
 */
export function dueOffset({ startTime, offsets }: Remindable, { watermark, now }: ReminderStretch): number | null {
  const start = startTime.getTime()
  if (start <= now.getTime()) return null
  const come = offsets.filter((offset) => start - offset * MINUTE_MS <= now.getTime())
  const latest = come.length === 0 ? null : Math.min(...come)
  return latest !== null && start - latest * MINUTE_MS > watermark.getTime() ? latest : null
}

/**
 * From where the next stretch goes on. A clock that was turned back would hold everything up until it is where it was: the
 * watermark goes back with it, and what was planned already is not planned again, since each reminder has one key.
 */
export function readWatermark(watermark: Date | null, now: Date): Date {
  return watermark === null || watermark > now ? now : watermark
}

const MINUTE_MS = 60_000
