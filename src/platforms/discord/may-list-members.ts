import type { REST } from 'discord.js'
import { type APIApplication, ApplicationFlags, Routes } from 'discord-api-types/v10'

/** The flags by which an application says that its Server Members Intent is switched on, verified or in few servers. */
const MEMBERS = ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited

/** Whether the bot may list and hear of the members of servers, as its application's portal says. Rejects where Discord does not tell. */
export async function mayListMembers(rest: Pick<REST, 'get'>): Promise<boolean> {
  const { flags = 0 } = (await rest.get(Routes.currentApplication())) as APIApplication
  return (flags & MEMBERS) !== 0
}
