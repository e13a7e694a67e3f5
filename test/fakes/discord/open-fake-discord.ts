import { randomBytes } from 'node:crypto'
import { createGateway, type Gateway } from './gateway.ts'
import { createInjector, type Injector } from './inject.ts'
import { createInteractions, type Deadlines } from './interactions.ts'
import type { Json } from './json.ts'
import { FLAG, INTENT } from './limits.ts'
import { freshPayload } from './payloads.ts'
import { type Match, matches } from './person.ts'
import { createPopulation, type Population } from './population.ts'
import { type RateLimits, WIDE_LIMITS } from './rate-limit.ts'
import { createRest, type SeenRequest } from './rest.ts'
import { waitFor } from './wait-for.ts'
import { type Channel, createWorld, type Fault, type Guild, type Message, type World } from './world.ts'

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

/** Discord on loopback. */
export type FakeDiscord = Population & {
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
  const { declared = 0, heartbeatMs = 41_250 } = options
  const server = createRest({
    world,
    interactions,
    injector,
    limits: { ...WIDE_LIMITS, ...options.limits },
    isToken,
    gatewayUrl: () => wired.gateway?.url() ?? '',
    declared,
    seen: requests,
  })
  const gateway = createGateway({ world, server, isToken, declared, heartbeatMs })
  wired.gateway = gateway
  world.pulse.on('message', (message: Message) => tellOfMessage({ world, gateway }, message))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const within = { ms: patienceMs }

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
    ...createPopulation({ world, interactions, dispatch: gateway.dispatch, patienceMs }),
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

/**
 * Messages are told to those with the intent for their place, ephemeral ones to nobody; the words of other people only in
 * direct messages, where the bot is mentioned, and with the message content intent (events/gateway).
 */
function tellOfMessage({ world, gateway }: { world: World; gateway: Gateway }, message: Message): void {
  if ((message.flags & FLAG.ephemeral) !== 0) return
  const channel = world.channels.get(message.channelId)
  const isDirect = channel?.guildId === null
  const isOpen = isDirect || message.author.id === world.bot.id || message.pinged.includes(world.bot.id)
  const isBlank = !isOpen && (gateway.intents() & INTENT.messageContent) === 0
  const intent = isDirect ? INTENT.directMessages : INTENT.guildMessages
  const d = { ...freshPayload(world, message, isBlank), channel_type: channel?.type }
  gateway.dispatch({ t: 'MESSAGE_CREATE', d, intent })
}
