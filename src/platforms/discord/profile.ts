import { type APIInteractionDataResolvedGuildMember, type APIUser, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Profile } from '../../chat/form.ts'

/** A server as far as it matters to who people are in it; name and owner are null until Discord told them. */
export type Guild = { readonly id: string; readonly name: string | null; readonly ownerId: string | null }

/** An account with what a server says about it. */
export type Account = {
  readonly user: APIUser
  readonly member: Pick<APIInteractionDataResolvedGuildMember, 'nick' | 'permissions' | 'roles'> | null
  /** Only the person who acts tells their language. */
  readonly locale: string | null
}

/** May administer the server: Manage Server, or Administrator, which includes it. */
const MANAGES = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator

/** What Discord tells about someone in a server. It tells no time zone and no mail address to a bot. */
export function profileOf({ user, member, locale }: Account, guild: Guild): Profile {
  return {
    name: member?.nick || user.global_name || user.username,
    zone: null,
    locale,
    standing: standingOf({ userId: user.id, permissions: member?.permissions ?? '0' }, guild),
    isBot: user.bot === true,
    email: null,
    ...(member && { groups: groupsOf(member.roles, guild) }),
  }
}

/** Someone in a server as lists and events tell of them: without what they may do there. */
export type Listed = {
  readonly user: APIUser
  /** `roles` is null for somebody who left. */
  readonly member: { readonly nick?: string | null; readonly roles: readonly string[] | null }
}

/** The same of somebody who did not act; their standing is told of the owner alone. */
export function listedProfile({ user, member }: Listed, guild: Guild): Profile {
  return {
    name: member.nick || user.global_name || user.username,
    zone: null,
    locale: null,
    standing: user.id === guild.ownerId ? 'owner' : null,
    isBot: user.bot === true,
    email: null,
    groups: member.roles === null ? [] : groupsOf(member.roles, guild),
  }
}

/** Everybody has the role that bears the server's own id, which Discord does not list. */
function groupsOf(roles: readonly string[], guild: Guild): readonly string[] {
  return [guild.id, ...roles]
}

function standingOf(of: { userId: string; permissions: string }, guild: Guild): Profile['standing'] {
  // An owner would pass for a manager.
  if (guild.ownerId === null) return null
  if (of.userId === guild.ownerId) return 'owner'
  const bits = /^\d+$/.test(of.permissions) ? BigInt(of.permissions) : 0n
  return (bits & MANAGES) === 0n ? 'member' : 'manager'
}
