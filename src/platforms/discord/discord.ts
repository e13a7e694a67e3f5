import { setTimeout as wait } from 'node:timers/promises'
import { COMMANDS } from '../../chat/commands.ts'
import { createOnce } from '../../chat/once.ts'
import { ANSWER_WITHIN_MS, type Conversation, type Platform } from '../../chat/platform.ts'
import type { Log } from '../../usecases/ports.ts'
import { commandBody } from './command-body.ts'
import { type Connection, createConnection } from './connection.ts'
import { converse } from './converse.ts'
import { faultFacts } from './fault-facts.ts'
import { createGroups } from './groups.ts'
import { createIdentifyPacer } from './identify-pacer.ts'
import { inviteLink } from './invite-link.ts'
import { createKeeper, type Keeper } from './keep-connected.ts'
import { isTokenRejected } from './outcome.ts'
import { createPoster } from './post.ts'
import { listedProfile } from './profile.ts'
import { LIMITS } from './rate-limits.ts'
import { PLATFORM } from './receive.ts'
import { registerCommands } from './register-commands.ts'
import { createUnderWay } from './under-way.ts'

/** How to reach Discord, and how patient to be. Times are milliseconds. */
export type DiscordOptions = {
  readonly apiUrl: string
  /** How many requests are made in a second at most; left out: as many as Discord allows. */
  readonly requestsPerSecond?: number
  readonly token: string
  readonly applicationId: string
  /** Servers to register the commands in; none: globally. */
  readonly guildIds: readonly string[]
  readonly log: Log
  /** Told each time that the gateway has to be reached anew. */
  readonly onReconnect?: () => void
  /** Pauses between attempts to connect; the last one repeats. */
  readonly retryPausesMs?: readonly number[]
  readonly answerWithinMs?: number
  /** How long `start` waits for an outage to end before it lets the rest of the program go on. */
  readonly startWithinMs?: number
}

const RETRY_PAUSES_MS = [5_000, 15_000, 60_000, 300_000, 900_000]
const START_WITHIN_MS = 10_000
/** Work under way gets this long when stopping, of 5 seconds in all. */
const FINISH_WITHIN_MS = 3_000
/** Discord may deliver an event again after a resume; nobody waits for answers older than so many. */
const REMEMBERED = 5_000

/** Discord as a platform, through discord.js. */
export function createDiscord(options: DiscordOptions): Platform {
  const { log } = options
  const underWay = createUnderWay()
  const ends: { keeper: Keeper | null; stopped: Promise<void> | null } = { keeper: null, stopped: null }
  const poster = createPoster({
    rest: () => ends.keeper?.connection()?.rest ?? null,
    readsHistory: (channel) => ends.keeper?.connection()?.readsHistory(channel),
    onError: (error) => ends.keeper?.notice(error),
  })
  const stop = async () => {
    await underWay.finish(FINISH_WITHIN_MS)
    await ends.keeper?.stop()
  }
  return {
    name: PLATFORM,
    async start(conversation) {
      log.info({ invite: inviteLink(options.applicationId) }, 'add the bot to a Discord server with this link')
      const keeper = createDiscordKeeper({ options, conversation, underWay })
      ends.keeper = keeper
      const enough = new AbortController()
      const late = wait(options.startWithinMs ?? START_WITHIN_MS, undefined, { signal: enough.signal }).catch(() => {})
      await Promise.race([keeper.start(), late])
      enough.abort()
    },
    stop() {
      ends.stopped ??= stop()
      return ends.stopped
    },
    post: (message, signal) => underWay.track(poster.post(message, signal)),
    update: (message) => underWay.track(poster.update(message)),
    lookUp: (message) => underWay.track(poster.lookUp(message)),
    groups: createGroups({ connection: () => ends.keeper?.connection() ?? null, log }),
    limits: LIMITS,
    cost(of) {
      if ('ref' in of) return { target: of.ref.split('/')[0] ?? '', acts: ['update'] }
      if ('channel' in of.to) return { target: of.to.channel, acts: ['post'] }
      return { target: of.to.user, acts: poster.isOpen(of.to.user) ? ['post'] : ['open', 'post'] }
    },
    health: () => (ends.stopped ? { state: 'stopped' } : (ends.keeper?.health() ?? { state: 'starting' })),
  }
}

type Parts = {
  readonly options: DiscordOptions
  readonly conversation: Conversation
  readonly underWay: ReturnType<typeof createUnderWay>
}

function createDiscordKeeper({ options, conversation, underWay }: Parts): Keeper {
  const { log, applicationId, guildIds, answerWithinMs = ANSWER_WITHIN_MS } = options
  const isNew = createOnce(REMEMBERED)
  const pacer = createIdentifyPacer()
  const commands = COMMANDS.map(commandBody)

  const open = (lost: (closeCode: number) => void): Connection => {
    const connection = createConnection({
      apiUrl: options.apiUrl,
      ...(options.requestsPerSecond === undefined ? {} : { requestsPerSecond: options.requestsPerSecond }),
      token: options.token,
      pacer,
      onInteraction(interaction) {
        if (!isNew(interaction.id)) return
        const { rest, guild: findGuild } = connection
        const parts = { conversation, rest, applicationId, findGuild, answerWithinMs, log }
        void underWay.track(converse(parts, interaction))
      },
      onMember(guildId, member) {
        const guild = connection.guild(guildId)
        const profile = listedProfile(member, guild)
        const space = { externalId: guild.id, name: guild.name }
        void underWay.track(conversation.profileChanged({ platform: PLATFORM, space, user: member.user.id, profile }))
      },
      onRoleGone(space, group) {
        void underWay.track(conversation.groupChanged({ platform: PLATFORM, space, group }))
      },
      onLost: lost,
      onReconnect: options.onReconnect ?? (() => undefined),
      onFault: (error) =>
        log.warn(faultFacts(error), 'something from Discord could not be taken; the connection goes on'),
    })
    return connection
  }

  const register = ({ rest, guildIds: seen }: Connection) =>
    underWay.track(registerCommands(rest, { applicationId, guildIds, seen: seen(), commands }, log))

  /** Tries again behind people's backs, while this connection lasts. */
  const registerAgain = async (connection: Connection, attempt: number): Promise<void> => {
    await keeper.pause(attempt)
    if (keeper.isStopped() || keeper.connection() !== connection) return
    await register(connection).catch((error: unknown) => {
      keeper.notice(error)
      log.error(faultFacts(error), UNREGISTERED)
      return registerAgain(connection, attempt + 1)
    })
  }

  const keeper = createKeeper({
    create: open,
    log,
    retryPausesMs: options.retryPausesMs ?? RETRY_PAUSES_MS,
    async opened(connection) {
      await register(connection).catch((error: unknown) => {
        if (isTokenRejected(error)) throw error
        log.error(faultFacts(error), UNREGISTERED)
        void registerAgain(connection, 0)
      })
    },
  })
  return keeper
}

const UNREGISTERED =
  'the commands could not be registered with Discord (does DISCORD_APPLICATION_ID belong to DISCORD_TOKEN?); it is tried again'
