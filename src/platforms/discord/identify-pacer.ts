import { setTimeout as wait } from 'node:timers/promises'
import type { IIdentifyThrottler } from 'discord.js'

/** Discord takes one identify in 5 seconds, and resets the token of a bot that sends 1,000 in a day (events/gateway). */
const LEAST_PAUSE_MS = 5_000
const MOST_PAUSE_MS = 300_000
const HOUR_MS = 3_600_000

/**
 * Paces identifies over all connections of the process: each one within an hour doubles the pause before the next, up to five
 * minutes, so that no loop of lost sessions can reach a thousand a day. The first goes at once.
 */
export function createIdentifyPacer(now: () => number = () => performance.now()): IIdentifyThrottler {
  const past: number[] = []
  return {
    async waitForIdentify(_shard, signal) {
      const ms = pauseMs(past, now())
      if (ms > 0) await wait(ms, undefined, { signal, ref: false })
      past.push(now())
    },
  }
}

/** Milliseconds to wait before an identify, given when the earlier ones went. */
export function pauseMs(past: readonly number[], now: number): number {
  const last = past.at(-1)
  if (last === undefined) return 0
  const recent = past.filter((at) => now - at < HOUR_MS).length
  const pause = Math.min(LEAST_PAUSE_MS * 2 ** Math.max(recent - 1, 0), MOST_PAUSE_MS)
  return Math.max(last + pause - now, 0)
}
