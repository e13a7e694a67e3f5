import type { Json } from './json.ts'
import {
  type Channel,
  type Guild,
  type Member,
  type Message,
  permissionsOf,
  type Role,
  type User,
  type World,
} from './world.ts'

/** What the bot may do in a channel, by its access (topics/permissions). */
const HISTORY = 1n << 16n
const ALL = (1n << 53n) - 1n
const ACCESS = { full: ALL, blind: ALL & ~HISTORY, see: 1n << 10n, none: 0n } as const

/** resources/user. */
export function userPayload(user: User): Json {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.globalName,
    avatar: null,
    bot: user.bot,
    public_flags: 0,
  }
}

/** resources/guild: guild member; without its user where it stands beside one. */
export function memberPayload(member: Member): Json {
  return {
    nick: member.nick,
    avatar: null,
    roles: member.roles,
    joined_at: '2025-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  }
}

/** The member of an interaction, with the permissions that count in its channel. */
export function actingMember(guild: Guild, member: Member): Json {
  return {
    ...memberPayload(member),
    user: userPayload(member.user),
    permissions: permissionsOf(guild, member).toString(),
  }
}

/** topics/permissions: role. */
export function rolePayload(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0,
  }
}

/** resources/channel. */
export function channelPayload(channel: Channel): Json {
  if (channel.type === 1) {
    const recipients = channel.recipient ? [userPayload(channel.recipient)] : []
    return { id: channel.id, type: 1, recipients, last_message_id: null, flags: 0 }
  }
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    permission_overwrites:
      channel.access === 'blind' ? [{ id: channel.guildId, type: 0, allow: '0', deny: HISTORY.toString() }] : [],
    parent_id: null,
    nsfw: false,
    topic: null,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
    ...(channel.type === 2 || channel.type === 13 ? { bitrate: 64_000, user_limit: 0, rtc_region: null } : {}),
  }
}

/** The bot's own permissions in a channel, as bits in text. */
export function appPermissions(channel: Channel): string {
  return ACCESS[channel.access].toString()
}

/** A message as its sender gets it back, and as the gateway tells of it: with its nonce, which no history shows. */
export function freshPayload(world: World, message: Message, blank = false): Json {
  return { ...messagePayload(world, message, blank), ...(message.nonce === null ? {} : { nonce: message.nonce }) }
}

/** resources/message; `blank` hides the words as Discord does without the message content intent. */
export function messagePayload(world: World, message: Message, blank = false): Json {
  const channel = world.channels.get(message.channelId)
  return {
    id: message.id,
    type: message.interactionId === null ? 0 : 20,
    channel_id: message.channelId,
    ...(channel?.guildId ? { guild_id: channel.guildId } : {}),
    author: userPayload(message.author),
    content: blank ? '' : message.content,
    embeds: blank ? [] : message.embeds,
    components: blank ? [] : message.components,
    attachments: message.files.map((file) => ({
      id: file.id,
      filename: file.name,
      size: file.bytes.length,
      content_type: file.type,
      url: `https://cdn.discordapp.com/attachments/${message.channelId}/${file.id}/${file.name}`,
      proxy_url: `https://media.discordapp.net/attachments/${message.channelId}/${file.id}/${file.name}`,
    })),
    mentions: message.pinged
      .filter((id) => world.users.has(id))
      .map((id) => userPayload(world.users.get(id) ?? message.author)),
    mention_roles: [],
    mention_everyone: message.pinged.includes('everyone'),
    pinned: false,
    tts: false,
    flags: message.flags,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.edits > 0 ? new Date().toISOString() : null,
    ...(message.interactionId === null
      ? {}
      : { application_id: world.application.id, webhook_id: world.application.id }),
  }
}

/** events/gateway-events: guild create. Without the members intent only the bot and those in voice are told. */
export function guildPayload(world: World, guild: Guild): Json {
  const told = [...guild.members.values()].filter((m) => m.user.id === world.bot.id || guild.voice.has(m.user.id))
  return {
    ...bareGuild(guild),
    joined_at: '2025-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [...guild.voice.keys()].map((id) => voicePayload(guild, id)),
    members: told.map((member) => ({ ...memberPayload(member), user: userPayload(member.user) })),
    channels: [...guild.channels.values()].filter((c) => c.access !== 'none').map(channelPayload),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

/** resources/guild. */
export function bareGuild(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    features: [],
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
  }
}

/** resources/voice: voice state; one that names no channel is a leaving. */
export function voicePayload(guild: Guild, userId: string): Json {
  const state = guild.voice.get(userId)
  return {
    guild_id: guild.id,
    channel_id: state?.channelId ?? null,
    user_id: userId,
    session_id: state?.sessionId ?? 'left',
    deaf: false,
    mute: false,
    self_deaf: false,
    self_mute: state?.selfMute ?? false,
    self_video: false,
    suppress: false,
    request_to_speak_timestamp: null,
  }
}
