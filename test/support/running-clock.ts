import { systemClock } from '../../src/clock.ts'
import type { Clock } from '../../src/usecases/ports.ts'

/** A clock that starts at an instant (ISO 8601) and goes on as the machine's does: what a test says holds at every hour of the day. */
export function createRunningClock(start: string): Clock {
  const ahead = Date.parse(start) - systemClock.now().getTime()
  return { now: () => new Date(systemClock.now().getTime() + ahead), after: systemClock.after }
}
