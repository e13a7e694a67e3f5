import { EventEmitter } from 'node:events'
import type { Json } from './json.ts'

/** An account, as everybody sees it. */
export type User = {
  readonly id: string
  readonly username: string
  readonly globalName: string | null
  readonly bot: boolean
}

/** A role of a server; permissions are Discord's bit set. */
export type Role = { readonly id: string; readonly name: string; readonly permissions: bigint }

/** Someone in a server. */
export type Member = { readonly user: User; nick: string | null; readonly roles: string[] }

/** A place for messages: of a server, or between the bot and one person. */
export type Channel = {
  readonly id: string
  /** 0 text, 1 direct message, 2 voice, 13 stage, 15 forum (resources/channel). */
  readonly type: number
  readonly name: string
  readonly guildId: string | null
  readonly recipient: User | null
  /** What the bot may do here: everything, all but reading the history, only see (50013 on sending), or nothing (50001). */
  access: 'full' | 'blind' | 'see' | 'none'
  readonly messages: Message[]
}

/** A server. */
export type Guild = {
  readonly id: string
  readonly name: string
  ownerId: string
  readonly locale: string
  readonly roles: Map<string, Role>
  readonly channels: Map<string, Channel>
  readonly members: Map<string, Member>
  /** User id to voice channel id. */
  readonly voice: Map<string, VoiceState>
}

/** Where somebody is connected, and with what switched off. */
export type VoiceState = { readonly channelId: string | null; readonly sessionId: string; readonly selfMute: boolean }

/** A file that came with a message. */
export type StoredFile = { readonly id: string; readonly name: string; readonly type: string; readonly bytes: Buffer }

/** A message as the fake keeps it. */
export type Message = {
  readonly id: string
  readonly channelId: string
  readonly author: User
  content: string
  embeds: readonly Json[]
  components: readonly Json[]
  flags: number
  files: StoredFile[]
  /** User ids, and `everyone`, whom this message really rang for. */
  readonly pinged: readonly string[]
  readonly nonce: string | null
  /** The only person who sees it, where it is ephemeral. */
  readonly onlyFor: string | null
  /** The command or press that it answers. */
  readonly interactionId: string | null
  readonly createdAt: number
  edits: number
  deleted: boolean
}

/** One refusal of something that a well-behaved bot never sends. */
export type Fault = {
  readonly route: string
  readonly status: number
  readonly code: number
  readonly message: string
  readonly body: unknown
}

/** Everything that a fake Discord knows. */
export type World = {
  readonly application: { readonly id: string; readonly name: string }
  readonly bot: User
  readonly users: Map<string, User>
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  /** People who refuse direct messages (50007). */
  readonly closedDms: Set<string>
  /** Registered commands by guild id, `''` for the global ones. */
  readonly commands: Map<string, readonly Json[]>
  /** Ephemeral messages stand in no channel's history. */
  readonly ephemerals: Message[]
  readonly faults: Fault[]
  /** For how long a nonce is remembered: "the past few minutes" (resources/message). */
  nonceMs: number
  /** Emits `change` after everything that a test may wait for. */
  readonly pulse: EventEmitter
  readonly nextId: () => string
}

/** An empty Discord with one application and its bot. */
export function createWorld(): World {
  const nextId = createSnowflakes()
  const bot: User = { id: nextId(), username: 'rollcall', globalName: null, bot: true }
  const pulse = new EventEmitter()
  pulse.setMaxListeners(0)
  return {
    application: { id: bot.id, name: 'Rollcall' },
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    closedDms: new Set(),
    commands: new Map(),
    ephemerals: [],
    faults: [],
    nonceMs: 180_000,
    pulse,
    nextId,
  }
}

/** The direct message channel between the bot and this person, opened where there is none. */
export function openDirect(world: World, user: User): Channel {
  for (const channel of world.channels.values()) if (channel.recipient?.id === user.id) return channel
  const channel: Channel = {
    id: world.nextId(),
    type: 1,
    name: '',
    guildId: null,
    recipient: user,
    access: 'full',
    messages: [],
  }
  world.channels.set(channel.id, channel)
  return channel
}

/** All that the roles of this member allow; the owner and administrators may everything. */
export function permissionsOf(guild: Guild, member: Member): bigint {
  const all = (1n << 53n) - 1n
  const granted = [guild.id, ...member.roles].reduce((bits, id) => bits | (guild.roles.get(id)?.permissions ?? 0n), 0n)
  return guild.ownerId === member.user.id || (granted & 8n) !== 0n ? all : granted
}

/** Ids in Discord's form (reference: snowflakes): time since 2015 in the high bits, always growing. */
function createSnowflakes(): () => string {
  let last = 0n
  return () => {
    const now = (BigInt(Date.now()) - 1_420_070_400_000n) << 22n
    last = now > last ? now : last + 1n
    return last.toString()
  }
}
