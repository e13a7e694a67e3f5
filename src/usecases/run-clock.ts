import type { Deps } from './ports.ts'

/** How many sessions went each way. */
export type ClockRun = { readonly started: number; readonly completed: number; readonly settled: number }

export type RunClockRequest = { /** Sessions handled per kind and run, at most. */ readonly limit: number }

/** Does what is due by the clock; running it late, twice or never for a while changes nothing about the outcome. */
export async function runClock(_deps: Deps, _request: RunClockRequest): Promise<ClockRun> {
  throw new Error('not built yet')
}
