import type { Clock, Log } from '../usecases/ports.ts'
import { createLoop } from './loop.ts'

/** Something that is asked regularly whether anything is due. */
export type Alarm = { readonly stop: () => Promise<void> }

/** Milliseconds between two looks: SPEC section 4 allows 15 seconds from due to done. */
const EVERY_MS = 5_000

/**
 * Calls `ask` soon, and every 5 seconds from then on, one call at a time. An alarm, never a calendar (DESIGN, decision 6): what
 * is due is a query, so that a tick which is late, doubled or missed changes nothing. Counted in time that passes, not by the
 * time of day: node-cron 4.6 is silent for as long as the clock was put back, and walks through every match that a sleep
 * missed, which holds up all answers (6 seconds after a week, measured).
 */
export function startAlarms({ ask, clock, log }: { ask: () => Promise<void>; clock: Clock; log: Log }): Alarm {
  const look = async () => {
    await ask()
    return EVERY_MS
  }
  const loop = createLoop(look, { name: 'clock', clock, log })
  loop.nudge()
  return { stop: loop.stop }
}
