import { schedule } from 'node-cron'
import type { Log } from '../usecases/ports.ts'

/** Something that is asked regularly whether anything is due. */
export type Alarm = { readonly stop: () => Promise<void> }

/**
 * Wakes `ask` every 5 seconds. node-cron is an alarm in UTC, never a calendar (DESIGN, decision 6): what is due is a query, so
 * that a tick which is late, doubled or missed changes nothing.
 */
export function startAlarms({ ask, log }: { ask: () => Promise<void>; log: Log }): Alarm {
  let asking: Promise<void> | null = null
  const tick = () => {
    asking ??= ask()
      .catch((err: unknown) => log.error({ err }, 'what is due by the clock could not be done and is tried again'))
      .finally(() => {
        asking = null
      })
    return asking
  }
  const task = schedule('*/5 * * * * *', tick, { timezone: 'Etc/UTC', noOverlap: true, suppressMissedWarning: true })
  return {
    stop: async () => {
      await task.destroy()
      await asking
    },
  }
}
