import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type IIdentifyThrottler,
  IntentsBitField,
  Partials,
  PermissionFlagsBits,
  type REST,
} from 'discord.js'
import type { APIInteraction } from 'discord-api-types/v10'
import { createCarefulSharding } from './careful-sharding.ts'
import { hearOfMembers } from './hear-of-members.ts'
import { limitCaches } from './limit-caches.ts'
import { mayListMembers } from './may-list-members.ts'
import type { Guild, Listed } from './profile.ts'

/** How to reach Discord, and whom to tell. */
export type ConnectionOptions = {
  readonly apiUrl: string
  /** Left out: as many as Discord allows. */
  readonly requestsPerSecond?: number
  readonly token: string
  /** Shared by all connections of the process. */
  readonly pacer: IIdentifyThrottler
  readonly onInteraction: (interaction: APIInteraction) => void
  /** Somebody joined, changed or left; heard of only where the bot may. */
  readonly onMember: (guildId: string, member: Listed) => void
  readonly onRoleGone: (guildId: string, roleId: string) => void
  /** Discord ended the connection for good: a token that was reset, intents that were withdrawn. */
  readonly onLost: (closeCode: number) => void
  /** The SDK reaches the gateway anew. */
  readonly onReconnect: () => void
  /** Something that the SDK could not take; the connection goes on. */
  readonly onFault: (error: unknown) => void
}

/** One login, from which the SDK reconnects by itself until Discord ends it for good. */
export type Connection = {
  readonly rest: REST
  /** Resolves when Discord is ready; rejects when it turns us away or cannot be reached. */
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
  readonly guild: (id: string) => Guild
  /** The servers that the bot is in. */
  readonly guildIds: () => readonly string[]
  /** Whether the bot may read what stands in a channel of a server; undefined where nobody knows. */
  readonly readsHistory: (channel: string) => boolean | undefined
  /** Milliseconds since the connection was lost; 0 while it stands. */
  readonly downFor: () => number
}

/** Posts and updates are planned anew by whoever sends them; answers to people have nobody else, so they wait in the SDK. */
const DELIVERY_ROUTE = /^\/(channels|users)\//
/** A delivery that would wait longer than this for a rate limit is given back with the pause. Milliseconds. */
const MOST_RATE_LIMIT_WAIT_MS = 1_500
const REQUEST_TIMEOUT_MS = 10_000
const GUILDS_WITHIN_MS = 5_000
/** topics/rate-limits: all of a bot's requests together, by the SDK's own clock. */
const REQUESTS_PER_SECOND = 50

/**
 * A connection, not yet open. Servers are all that it hears of besides interactions, and their members where the portal says that it
 * may: to ask for a privileged intent that is not switched on there closes the connection (4014).
 */
export function createConnection(options: ConnectionOptions): Connection {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    waitGuildTimeout: GUILDS_WITHIN_MS,
    makeCache: limitCaches(),
    rest: {
      api: options.apiUrl.replace(/\/+$/, ''),
      timeout: REQUEST_TIMEOUT_MS,
      // A post that is repeated is looked up first, by whoever sends it.
      retries: 0,
      globalRequestsPerSecond: options.requestsPerSecond ?? REQUESTS_PER_SECOND,
      rejectOnRateLimit: ({ route, retryAfter, timeToReset }) =>
        DELIVERY_ROUTE.test(route) && Math.max(retryAfter, timeToReset) > MOST_RATE_LIMIT_WAIT_MS,
    },
    ws: {
      buildStrategy: (manager) => createCarefulSharding(manager, options.onFault),
      buildIdentifyThrottler: () => options.pacer,
    },
  })
  const state: { lostAt: number | null; closing: boolean } = { lostAt: null, closing: false }
  guardPackets(client, options.onFault)
  client.on(Events.Error, options.onFault)
  client.on(Events.ShardError, options.onFault)
  client.on(Events.ShardReconnecting, () => {
    state.lostAt ??= performance.now()
    options.onReconnect()
  })
  for (const event of [Events.ShardReady, Events.ShardResume] as const) {
    client.on(event, () => {
      state.lostAt = null
    })
  }
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!state.closing) options.onLost(code)
  })
  client.ws.on(GatewayDispatchEvents.InteractionCreate, options.onInteraction)
  hearOfMembers(client, options)

  return {
    rest: client.rest,
    async open() {
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()))
      if (await mayListMembers(client.rest.setToken(options.token)).catch(() => false)) {
        const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers]
        client.options.intents = new IntentsBitField(intents)
      }
      await client.login(options.token)
      await ready
    },
    async close() {
      state.closing = true
      await client.destroy().catch(options.onFault)
    },
    guild(id) {
      const known = client.guilds.cache.get(id)
      return { id, name: known?.name ?? null, ownerId: known?.ownerId ?? null }
    },
    guildIds: () => [...client.guilds.cache.keys()],
    readsHistory(id) {
      const channel = client.channels.cache.get(id)
      if (!client.user || !channel || channel.isDMBased()) return undefined
      return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory)
    },
    downFor: () => (state.lostAt === null ? 0 : performance.now() - state.lostAt),
  }
}

/** Packets that the SDK held back until it was ready are handled outside of any promise, where a throw ends the process. */
function guardPackets(client: Client, onFault: (error: unknown) => void): void {
  const handle: unknown = Reflect.get(client.ws, 'handlePacket')
  if (typeof handle !== 'function') throw new TypeError("the SDK's manager has no handlePacket any more")
  Reflect.set(client.ws, 'handlePacket', (...args: unknown[]) => {
    try {
      return Reflect.apply(handle, client.ws, args)
    } catch (error) {
      onFault(error)
      return false
    }
  })
}
