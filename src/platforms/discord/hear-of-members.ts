import { type Client, GatewayDispatchEvents } from 'discord.js'
import type { Listed } from './profile.ts'

/** Whom to tell. */
export type MemberListener = {
  readonly onMember: (guildId: string, member: Listed) => void
  readonly onRoleGone: (guildId: string, roleId: string) => void
}

/** Passes on who came, changed or left, which is told only with the intent for it, and which roles were taken away. */
export function hearOfMembers({ ws }: Client, { onMember, onRoleGone }: MemberListener): void {
  for (const event of [GatewayDispatchEvents.GuildMemberAdd, GatewayDispatchEvents.GuildMemberUpdate] as const) {
    ws.on(event, ({ guild_id, user, nick, roles }) =>
      onMember(guild_id, { user, member: { nick: nick ?? null, roles } }),
    )
  }
  ws.on(GatewayDispatchEvents.GuildMemberRemove, ({ guild_id, user }) =>
    onMember(guild_id, { user, member: { roles: null } }),
  )
  ws.on(GatewayDispatchEvents.GuildRoleDelete, ({ guild_id, role_id }) => onRoleGone(guild_id, role_id))
}
