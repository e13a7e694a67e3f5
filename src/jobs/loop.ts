import type { Clock, Log } from '../usecases/ports.ts'

/** Work in the background that is told when there may be something to do. */
export type Loop = {
  /** There may be work: a pass runs soon; many nudges make one pass. */
  readonly nudge: () => void
  /** Takes no new pass and waits for the one under way. */
  readonly stop: () => Promise<void>
}

/** Milliseconds between a nudge and its pass, so that an answer to a person goes out first. */
const SETTLE_MS = 20
/** Milliseconds before a pass that threw is tried again. */
const AFTER_FAULT_MS = 5_000

/**
 * Makes a loop whose passes never overlap. A pass returns the milliseconds after which it wants to run again, or null to wait
 * for a nudge, and leaves off early once it is told to stop. One that throws is run again later; a fault that stays is logged once.
 */
export function createLoop(
  pass: (stopping: AbortSignal) => Promise<number | null>,
  { name, clock, log }: { name: string; clock: Clock; log: Log },
): Loop {
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let again = false
  let failing: string | null = null
  let scheduled: { cancel: () => void; at: number } | null = null

  const schedule = (ms: number) => {
    const at = clock.now().getTime() + ms
    if (stopping.signal.aborted || (scheduled && scheduled.at <= at)) return
    scheduled?.cancel()
    scheduled = { at, cancel: clock.after(ms, start) }
  }
  const start = () => {
    scheduled = null
    running ??= run().finally(() => {
      running = null
      if (again) schedule(SETTLE_MS)
      again = false
    })
  }
  const run = async () => {
    try {
      const wanted = await pass(stopping.signal)
      if (failing !== null) log.info({ loop: name }, 'background work goes on')
      failing = null
      if (wanted !== null) schedule(wanted)
    } catch (err) {
      // The same fault again and again is one fault.
      const said = err instanceof Error ? err.message : String(err)
      if (failing !== said) log.error({ err, loop: name }, 'background work failed and is tried again')
      failing = said
      schedule(AFTER_FAULT_MS)
    }
  }
  return {
    nudge: () => {
      if (running) again = true
      else schedule(SETTLE_MS)
    },
    stop: async () => {
      stopping.abort()
      scheduled?.cancel()
      await running
    },
  }
}
