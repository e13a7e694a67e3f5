import { setTimeout as wait } from 'node:timers/promises'
import type { Health } from '../../chat/platform.ts'
import type { Log } from '../../usecases/ports.ts'
import type { Connection } from './connection.ts'
import { faultFacts } from './fault-facts.ts'
import { isTokenRejected } from './outcome.ts'

/** What keeping connected needs. */
export type KeeperParts = {
  /** A new connection; `lost` is called with the close code when Discord ends it for good. */
  readonly create: (lost: (closeCode: number) => void) => Connection
  /** What is to be done before people are told that it is ready. */
  readonly opened: (connection: Connection) => Promise<void>
  /** Milliseconds between attempts; the last one repeats. */
  readonly retryPausesMs: readonly number[]
  readonly log: Log
}

/** One connection after the other, as long as it is needed. */
export type Keeper = {
  /** Begins; resolves after the first attempt, whatever became of it. */
  readonly start: () => Promise<void>
  readonly connection: () => Connection | null
  readonly health: () => Health
  /** Gives the connection up where this error says that its token is worth nothing any more. */
  readonly notice: (error: unknown) => void
  /** Waits as before an attempt, less when stopped. */
  readonly pause: (attempt: number) => Promise<void>
  readonly isStopped: () => boolean
  readonly stop: () => Promise<void>
}

/** Shorter losses of the connection are the gateway's everyday business. Milliseconds. */
const DOWN_AFTER_MS = 15_000
/** A connection that stood for so long lets the pauses begin anew. Milliseconds. */
const STEADY_AFTER_MS = 600_000
const UNREACHABLE = 'Discord could not be reached.'
const DISALLOWED_INTENTS = 4014
const AUTHENTICATION_FAILED = 4004

/** Connects, and connects again with growing pauses whenever Discord turns us away for good; never gives up by itself. */
export function createKeeper(parts: KeeperParts): Keeper {
  const stopping = new AbortController()
  const begunAt = performance.now()
  const state: { connection: Connection | null; health: Health; lose: () => void } = {
    connection: null,
    health: { state: 'starting' },
    lose: () => {},
  }
  const fail = (reason: string) => {
    state.health = { state: 'failing', reason }
  }
  const pause = async (attempt: number) => {
    const ms = parts.retryPausesMs[Math.min(attempt, parts.retryPausesMs.length - 1)] ?? 0
    await wait(ms, undefined, { signal: stopping.signal }).catch(() => {})
  }

  const connect = async (lost: (closeCode: number) => void) => {
    state.connection = parts.create(lost)
    await state.connection.open()
    await parts.opened(state.connection)
    state.health = { state: 'ready' }
  }

  /** One connection from beginning to end. */
  const live = async (settled: () => void) => {
    const over = new Promise<void>((resolve) => {
      state.lose = resolve
    })
    const lost = (closeCode: number) => {
      fail(lostReason(closeCode))
      parts.log.error({ closeCode }, 'Discord ended the connection for good; it is tried again with growing pauses')
      state.lose()
    }
    try {
      await Promise.race([connect(lost), over])
      settled()
      await over
    } catch (error) {
      fail(isTokenRejected(error) ? lostReason(AUTHENTICATION_FAILED) : UNREACHABLE)
      parts.log.error(faultFacts(error), 'Discord could not be connected; it is tried again with growing pauses')
    }
    settled()
    await state.connection?.close()
  }

  const run = async (settled: () => void) => {
    for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
      const since = performance.now()
      await live(settled)
      if (performance.now() - since > STEADY_AFTER_MS) attempt = 0
      await pause(attempt)
    }
  }

  return {
    start: () => new Promise((resolve) => void run(resolve)),
    connection: () => state.connection,
    health() {
      if (stopping.signal.aborted) return { state: 'stopped' }
      const isUp = state.health.state === 'ready'
      const downFor = isUp ? (state.connection?.downFor() ?? 0) : performance.now() - begunAt
      if (state.health.state === 'failing' || downFor <= DOWN_AFTER_MS) return state.health
      return { state: 'failing', reason: isUp ? 'The connection to Discord is lost; it is tried again.' : UNREACHABLE }
    },
    notice(error) {
      if (!isTokenRejected(error) || state.health.state !== 'ready') return
      fail(lostReason(AUTHENTICATION_FAILED))
      state.lose()
    },
    pause,
    isStopped: () => stopping.signal.aborted,
    async stop() {
      stopping.abort()
      state.lose()
      await state.connection?.close()
    },
  }
}

function lostReason(closeCode: number): string {
  if (closeCode === AUTHENTICATION_FAILED) {
    return 'Discord rejected DISCORD_TOKEN. Copy a new one from the Bot page of your application.'
  }
  if (closeCode === DISALLOWED_INTENTS) return 'Discord refused the intents that the bot asks for.'
  return `Discord ended the connection with code ${closeCode}.`
}
