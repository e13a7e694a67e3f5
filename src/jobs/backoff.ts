const FIRST_MS = 2_000
const MOST_MS = 5 * 60_000

/**
 * Milliseconds to wait before attempt `attempt` (the first repetition is 1): doubles from 2 seconds to 5 minutes (a
 * reminder that comes much later than the outage ended is of no use), each pause between half of it and all of it (`random` from 0
 * to 1), so that many that failed together do not come back together.
 */
export function pauseBefore(attempt: number, random: number): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 20))
  return Math.round(full * (0.5 + 0.5 * Math.min(Math.max(random, 0), 1)))
}
