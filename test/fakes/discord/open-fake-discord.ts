import { randomBytes } from 'node:crypto'
import { createGateway, type Dispatch, type Gateway } from './gateway.ts'
import { createInjector, type Injector } from './inject.ts'
import { createInteractions, type Deadlines } from './interactions.ts'
import type { Json } from './json.ts'
import { FLAG, INTENT } from './limits.ts'
import { channelPayload, guildPayload, memberPayload, messagePayload, rolePayload, userPayload } from './payloads.ts'
import { createPerson, type Match, matches, type Person } from './person.ts'
import { type RateLimits, WIDE_LIMITS } from './rate-limit.ts'
import { createRest, type SeenRequest } from './rest.ts'
import { waitFor } from './wait-for.ts'
import {
  type Channel,
  createWorld,
  type Fault,
  type Guild,
  type Message,
  openDirect,
  type Role,
  type World,
} from './world.ts'

/** How a fake Discord may differ from the real one. */
export type FakeOptions = {
  readonly token?: string
  readonly deadlines?: Partial<Deadlines>
  readonly limits?: Partial<RateLimits>
  /** Privileged intents that are switched on in the portal. */
  readonly declared?: number
  readonly heartbeatMs?: number
  /** How long people wait for an answer before a test fails. */
  readonly patienceMs?: number
}

/** Someone who joins a server. */
export type Newcomer = {
  readonly id?: string
  readonly name: string
  /** Name in this server only. */
  readonly nick?: string
  readonly locale?: string
  /** Permissions beyond those of everyone, as Discord's bits. */
  readonly permissions?: bigint
  readonly roles?: readonly Role[]
  readonly owner?: boolean
}

/** Discord on loopback. */
export type FakeDiscord = {
  /** Base of the REST interface without its version, as `DISCORD_API_URL` takes it. */
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  readonly world: World
  readonly gateway: Gateway
  readonly inject: Injector
  /** Refusals that a well-behaved bot never meets; a test asserts that it is empty. */
  readonly faults: readonly Fault[]
  /** Every REST request so far. */
  readonly requests: readonly SeenRequest[]
  readonly guild: (of: { name: string; locale?: string }) => Guild
  readonly channel: (guild: Guild, of: { name: string; type?: number; access?: Channel['access'] }) => Channel
  readonly role: (guild: Guild, of: { name: string; permissions?: bigint }) => Role
  /** A person in a server, standing in its first channel; the same id in two servers is the same account. */
  readonly person: (guild: Guild, of: Newcomer) => Person
  readonly leave: (guild: Guild, person: Person) => void
  /** Registered commands, of a server or (without one) global. */
  readonly commands: (guild?: Guild) => readonly Json[]
  /** How often commands were written. */
  readonly commandWrites: () => number
  /** Waits for a message in a channel with these words. */
  readonly waitForMessage: (channel: Channel, match: Match) => Promise<Message>
  readonly waitFor: <T>(look: () => T | null | undefined, what: string) => Promise<T>
  /** Accepts another token from now on, as when the old one was reset. */
  readonly changeToken: (token: string) => void
  readonly close: () => Promise<void>
}

/** Opens a fake Discord on a free port of loopback; it must be closed. */
export async function openFakeDiscord(options: FakeOptions = {}): Promise<FakeDiscord> {
  const world = createWorld()
  const patienceMs = options.patienceMs ?? 5_000
  const secret = { token: options.token ?? madeToken(world.bot.id) }
  const isToken = (token: string) => token === secret.token
  const interactions = createInteractions(world, options.deadlines)
  const injector = createInjector()
  const requests: SeenRequest[] = []
  const wired: { gateway: Gateway | null } = { gateway: null }
  const server = createRest({
    world,
    interactions,
    injector,
    limits: { ...WIDE_LIMITS, ...options.limits },
    isToken,
    gatewayUrl: () => wired.gateway?.url() ?? '',
    intents: () => wired.gateway?.intents() ?? 0,
    seen: requests,
  })
  const { declared = 0, heartbeatMs = 41_250 } = options
  const gateway = createGateway({ world, server, isToken, declared, heartbeatMs })
  wired.gateway = gateway
  world.pulse.on('message', (message: Message) => tellOfMessage({ world, dispatch: gateway.dispatch }, message))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const within = { ms: patienceMs }

  const addChannel: FakeDiscord['channel'] = (guild, of) => {
    const channel: Channel = {
      id: world.nextId(),
      type: of.type ?? 0,
      name: of.name,
      guildId: guild.id,
      recipient: null,
      access: of.access ?? 'full',
      messages: [],
    }
    guild.channels.set(channel.id, channel)
    world.channels.set(channel.id, channel)
    gateway.dispatch({ t: 'CHANNEL_CREATE', d: channelPayload(channel), intent: INTENT.guilds })
    return channel
  }
  const addRole: FakeDiscord['role'] = (guild, of) => {
    const role: Role = { id: world.nextId(), name: of.name, permissions: of.permissions ?? 0n }
    guild.roles.set(role.id, role)
    gateway.dispatch({
      t: 'GUILD_ROLE_CREATE',
      d: { guild_id: guild.id, role: rolePayload(role) },
      intent: INTENT.guilds,
    })
    return role
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    get token() {
      return secret.token
    },
    applicationId: world.application.id,
    world,
    gateway,
    inject: injector,
    faults: world.faults,
    requests,
    guild(of) {
      const guild = createGuild(world, of)
      world.guilds.set(guild.id, guild)
      gateway.dispatch({ t: 'GUILD_CREATE', d: guildPayload(world, guild), intent: INTENT.guilds })
      addChannel(guild, { name: 'general' })
      return guild
    },
    channel: addChannel,
    role: addRole,
    person(guild, of) {
      const known = of.id === undefined ? undefined : world.users.get(of.id)
      const user = known ?? {
        id: of.id ?? world.nextId(),
        username: of.name.toLowerCase(),
        globalName: of.name,
        bot: false,
      }
      world.users.set(user.id, user)
      const own =
        of.permissions === undefined
          ? []
          : [addRole(guild, { name: `role of ${of.name}`, permissions: of.permissions })]
      const roles = [...(of.roles ?? []), ...own].map((role) => role.id)
      const member = { user, nick: of.nick ?? null, roles }
      guild.members.set(user.id, member)
      if (of.owner) guild.ownerId = user.id
      const d = { ...memberPayload(member), user: userPayload(user), guild_id: guild.id }
      gateway.dispatch({ t: 'GUILD_MEMBER_ADD', d, intent: INTENT.guildMembers })
      const home = [...guild.channels.values()][0] ?? openDirect(world, user)
      const locale = of.locale ?? 'en-US'
      return createPerson({ world, interactions, dispatch: gateway.dispatch, guild, member, locale, patienceMs }, home)
    },
    leave(guild, person) {
      guild.members.delete(person.id)
      const d = { guild_id: guild.id, user: userPayload(person.member.user) }
      gateway.dispatch({ t: 'GUILD_MEMBER_REMOVE', d, intent: INTENT.guildMembers })
    },
    commands: (guild) => world.commands.get(guild?.id ?? '') ?? [],
    commandWrites: () => requests.filter((seen) => seen.method === 'PUT' && seen.path.endsWith('/commands')).length,
    waitForMessage: (channel, match) =>
      waitFor(world, () => channel.messages.find((message) => matches(message, match)), {
        ...within,
        what: `no message with ${match}`,
      }),
    waitFor: (look, what) => waitFor(world, look, { ...within, what }),
    changeToken(token) {
      secret.token = token
    },
    async close() {
      gateway.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A token in the shape of a real one, which the SDK and log redaction may look at. */
function madeToken(botId: string): string {
  const parts = [
    Buffer.from(botId).toString('base64url'),
    randomBytes(4).toString('base64url'),
    randomBytes(28).toString('base64url'),
  ]
  return parts.join('.')
}

function createGuild(world: World, of: { name: string; locale?: string }): Guild {
  const id = world.nextId()
  const everyone: Role = { id, name: '@everyone', permissions: (1n << 10n) | (1n << 11n) | (1n << 31n) }
  const keeper = { id: world.nextId(), username: 'keeper', globalName: 'Keeper', bot: false }
  world.users.set(keeper.id, keeper)
  return {
    id,
    name: of.name,
    ownerId: keeper.id,
    locale: of.locale ?? 'en-US',
    roles: new Map([[id, everyone]]),
    channels: new Map(),
    members: new Map([
      [world.bot.id, { user: world.bot, nick: null, roles: [] }],
      [keeper.id, { user: keeper, nick: null, roles: [] }],
    ]),
    voice: new Map(),
  }
}

/** Messages are told to those with the intent for their place; ephemeral ones to nobody. */
function tellOfMessage(to: { world: World; dispatch: (event: Dispatch) => void }, message: Message): void {
  if ((message.flags & FLAG.ephemeral) !== 0) return
  const isDirect = to.world.channels.get(message.channelId)?.guildId === null
  const intent = isDirect ? INTENT.directMessages : INTENT.guildMessages
  to.dispatch({ t: 'MESSAGE_CREATE', d: messagePayload(to.world, message), intent })
}
