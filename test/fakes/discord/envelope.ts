import type { Where } from './command-data.ts'
import type { Json } from './json.ts'
import { actingMember, appPermissions, channelPayload, messagePayload, userPayload } from './payloads.ts'
import type { PersonParts } from './person.ts'
import type { Message } from './world.ts'

/** The parts of an interaction that say who, where and from what (interactions/receiving-and-responding). */
export function envelope(parts: PersonParts, where: Where, source: Message | null): Json {
  const { world, guild, member, locale } = parts
  const inGuild = where.guild !== null
  return {
    application_id: world.application.id,
    version: 1,
    channel_id: where.channel.id,
    channel: channelPayload(where.channel),
    app_permissions: appPermissions(where.channel),
    locale,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    authorizing_integration_owners: inGuild ? { '0': guild.id } : { '0': '0' },
    context: inGuild ? 0 : 1,
    ...(inGuild
      ? {
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          member: actingMember(guild, member),
        }
      : { user: userPayload(member.user) }),
    ...(source ? { message: messagePayload(world, source) } : {}),
  }
}
