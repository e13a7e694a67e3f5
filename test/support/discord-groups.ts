import type { Role } from '../fakes/discord/world.ts'
import type { Driver } from './driver.ts'
import type { DiscordServer } from './start-program.ts'

/** Roles of a server as groups by name; the bot hears of each change where it may. */
export function discordGroups({ fake, guild }: Pick<DiscordServer, 'fake' | 'guild'>) {
  const roleOf = (name: string): Role =>
    [...guild.roles.values()].find((role) => role.name === name) ?? fake.role(guild, { name })
  return {
    set(name: string, members: readonly Driver[]) {
      const role = roleOf(name)
      for (const [id, member] of guild.members) {
        const others = member.roles.filter((one) => one !== role.id)
        const has = members.some(({ externalId }) => externalId === id)
        const roles = [...others, ...(has ? [role.id] : [])].flatMap((one) => guild.roles.get(one) ?? [])
        if (has || others.length < member.roles.length) fake.setRoles(guild, { id }, roles)
      }
    },
    drop: (name: string) => fake.dropRole(guild, roleOf(name)),
  }
}
