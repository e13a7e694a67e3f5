import { setTimeout as wait } from 'node:timers/promises'
import { COMMANDS } from '../../chat/commands.ts'
import { ANSWER_WITHIN_MS, type Conversation, type Health, type Platform } from '../../chat/platform.ts'
import type { Log } from '../../usecases/ports.ts'
import { commandBody } from './command-body.ts'
import { type Connection, createConnection } from './connection.ts'
import { converse } from './converse.ts'
import { faultFacts } from './fault-facts.ts'
import { inviteLink } from './invite-link.ts'
import { createOnce } from './once.ts'
import { isTokenRejected } from './outcome.ts'
import { createPoster } from './post.ts'
import { PLATFORM } from './receive.ts'
import { registerCommands } from './register-commands.ts'

/** How to reach Discord, and how patient to be. Times are milliseconds. */
export type DiscordOptions = {
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  /** Servers to register the commands in; none: globally. */
  readonly guildIds: readonly string[]
  readonly log: Log
  /** Pauses between attempts to connect; the last one repeats. Identifying costs: Discord resets a token after 1,000 a day. */
  readonly retryPausesMs?: readonly number[]
  readonly answerWithinMs?: number
  /** How long `start` waits for an outage to end before it lets the rest of the program go on. */
  readonly startWithinMs?: number
}

const RETRY_PAUSES_MS = [5_000, 15_000, 60_000, 300_000, 900_000]
const START_WITHIN_MS = 10_000
/** Work under way gets this long when stopping, of 5 seconds in all. */
const FINISH_WITHIN_MS = 3_000
/** Shorter losses of the connection are the gateway's everyday business. */
const DOWN_AFTER_MS = 15_000
/** Discord may deliver an event again after a resume; nobody waits for answers older than these. */
const REMEMBERED = 5_000

/** Discord as a platform, through discord.js. */
export function createDiscord(options: DiscordOptions): Platform {
  const { log } = options
  const stopping = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const isNew = createOnce(REMEMBERED)
  const state: { connection: Connection | null; health: Health } = { connection: null, health: { state: 'starting' } }
  const poster = createPoster(() => state.connection?.rest ?? null)
  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    const done = () => void underWay.delete(work)
    work.then(done, done)
    return work
  }

  /** One login and what follows from it. Resolves when it stands, rejects when it was turned away. */
  const connect = async (conversation: Conversation, lost: () => void) => {
    const connection = createConnection({
      apiUrl: options.apiUrl,
      token: options.token,
      onInteraction(interaction) {
        if (!isNew(interaction.id)) return
        const { applicationId, answerWithinMs = ANSWER_WITHIN_MS } = options
        const parts = {
          conversation,
          rest: connection.rest,
          applicationId,
          findGuild: connection.guild,
          answerWithinMs,
          log,
        }
        void track(converse(parts, interaction))
      },
      onLost(closeCode) {
        state.health = { state: 'failing', reason: lostReason(closeCode) }
        log.error({ closeCode }, 'Discord ended the connection for good; it is tried again with growing pauses')
        lost()
      },
      onFault: (error) =>
        log.warn(faultFacts(error), 'something from Discord could not be taken; the connection goes on'),
    })
    state.connection = connection
    await connection.open()
    state.health = { state: 'ready' }
    void register(connection)
  }

  const register = async (connection: Connection) => {
    const { applicationId, guildIds } = options
    const commands = COMMANDS.map(commandBody)
    for (let attempt = 0; state.connection === connection && !stopping.signal.aborted; attempt += 1) {
      try {
        return await track(registerCommands(connection.rest, { applicationId, guildIds, commands }, log))
      } catch (error) {
        log.error(faultFacts(error), 'the commands could not be registered with Discord; it is tried again')
        await pause(attempt)
      }
    }
  }

  const pause = async (attempt: number) => {
    const pauses = options.retryPausesMs ?? RETRY_PAUSES_MS
    const ms = pauses[Math.min(attempt, pauses.length - 1)] ?? 0
    await wait(ms, undefined, { signal: stopping.signal }).catch(() => {})
  }

  /** Connects again and again until stopped; `settled` is called after the first attempt, whatever became of it. */
  const run = async (conversation: Conversation, settled: () => void) => {
    for (let attempt = 0; !stopping.signal.aborted; attempt += 1) {
      const lost = createSignal()
      stopping.signal.addEventListener('abort', lost.give, { once: true })
      try {
        await Promise.race([connect(conversation, lost.give), lost.given])
        if (state.health.state === 'ready') attempt = 0
        settled()
        await lost.given
      } catch (error) {
        state.health = { state: 'failing', reason: refusedReason(error) }
        log.error(faultFacts(error), 'Discord could not be connected; it is tried again with growing pauses')
      }
      settled()
      await state.connection?.close()
      if (!stopping.signal.aborted) await pause(attempt)
    }
  }

  return {
    name: PLATFORM,
    async start(conversation) {
      log.info({ invite: inviteLink(options.applicationId) }, 'add the bot to a Discord server with this link')
      const settled = createSignal()
      void run(conversation, settled.give)
      const enough = new AbortController()
      const late = wait(options.startWithinMs ?? START_WITHIN_MS, undefined, { signal: enough.signal }).catch(() => {})
      await Promise.race([settled.given, late])
      enough.abort()
      if (state.health.state === 'starting')
        state.health = { state: 'failing', reason: 'Discord could not be reached.' }
    },
    async stop() {
      const finish = new AbortController()
      const late = wait(FINISH_WITHIN_MS, undefined, { signal: finish.signal }).catch(() => {})
      await Promise.race([Promise.allSettled(underWay), late])
      finish.abort()
      stopping.abort()
      await state.connection?.close()
      state.health = { state: 'stopped' }
    },
    post: (message) => track(poster.post(message)),
    update: (message) => track(poster.update(message)),
    health() {
      const isDown = state.health.state === 'ready' && (state.connection?.downFor() ?? 0) > DOWN_AFTER_MS
      return isDown
        ? { state: 'failing', reason: 'The connection to Discord is lost; it is tried again.' }
        : state.health
    },
  }
}

/** Something that happens once, and can be waited for. */
function createSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  const signal = { give: () => {} }
  const given = new Promise<void>((resolve) => {
    signal.give = resolve
  })
  return { given, give: () => signal.give() }
}

const DISALLOWED_INTENTS = 4014
const AUTHENTICATION_FAILED = 4004

function lostReason(closeCode: number): string {
  if (closeCode === AUTHENTICATION_FAILED)
    return 'Discord rejected DISCORD_TOKEN. Copy a new one from the Bot page of your application.'
  if (closeCode === DISALLOWED_INTENTS) return 'Discord refused the intents that the bot asks for.'
  return `Discord ended the connection with code ${closeCode}.`
}

function refusedReason(error: unknown): string {
  return isTokenRejected(error) ? lostReason(AUTHENTICATION_FAILED) : 'Discord could not be reached.'
}
