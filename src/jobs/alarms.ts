import { type ScheduledTask, schedule } from 'node-cron'
import type { Clock, Log } from '../usecases/ports.ts'
import { createLoop } from './loop.ts'

/** Something that is asked regularly whether anything is due. */
export type Alarm = { readonly stop: () => Promise<void> }

/** What an alarm wakes, how often, and by which time. */
export type AlarmOptions = {
  readonly ask: () => Promise<void>
  /** Milliseconds between two looks: SPEC section 4 allows 15 seconds from due to done. */
  readonly everyMs?: number
  readonly clock: Clock
  readonly log: Log
}

const EVERY_MS = 5_000
/** Milliseconds after which a look is taken although node-cron kept silent. */
const GRACE_MS = 2_000
const YEAR_MS = 365 * 24 * 3_600_000

/**
 * Calls `ask` soon, and every 5 seconds from then on, one call at a time. node-cron is an alarm in UTC, never a calendar
 * (DESIGN, decision 6): what is due is a query, so that a tick which is late, doubled or missed changes nothing.
 *
 * Each tick is a task of its own that matches one second: a lasting pattern walks through every match that a sleep missed,
 * which holds up all answers (6 seconds after a week, measured with 4.6), and is silent for as long as the clock was put back.
 * What is left of the latter is caught by time that passes: a look is taken `GRACE_MS` late at the most.
 */
export function startAlarms({ ask, everyMs = EVERY_MS, clock, log }: AlarmOptions): Alarm {
  let task: ScheduledTask | null = null
  const setNext = () => {
    void task?.destroy()
    task = schedule(secondOf(new Date(clock.now().getTime() + everyMs)), () => loop.nudge(), {
      timezone: 'Etc/UTC',
      maxExecutions: 1,
      missedExecutionTolerance: YEAR_MS,
      suppressMissedWarning: true,
      unref: true,
    })
  }
  const look = async () => {
    setNext()
    await ask()
    return everyMs + GRACE_MS
  }
  const loop = createLoop(look, { name: 'clock', clock, log })
  loop.nudge()
  return {
    stop: async () => {
      await loop.stop()
      await task?.destroy()
    },
  }
}

/** The cron pattern of one second of one year. */
function secondOf(at: Date): string {
  return `${at.getUTCSeconds()} ${at.getUTCMinutes()} ${at.getUTCHours()} ${at.getUTCDate()} ${at.getUTCMonth() + 1} *`
}
