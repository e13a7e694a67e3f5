import type { Dispatch } from './gateway.ts'
import type { Interactions } from './interactions.ts'
import { INTENT } from './limits.ts'
import { bareGuild, channelPayload, guildPayload, memberPayload, rolePayload, userPayload } from './payloads.ts'
import { createPerson, type Person } from './person.ts'
import { type Channel, type Guild, openDirect, type Role, type World } from './world.ts'

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

/** Servers and who and what is in them. All of it is told to a connected bot as Discord tells it. */
export type Population = {
  readonly guild: (of: { name: string; locale?: string }) => Guild
  readonly channel: (guild: Guild, of: { name: string; type?: number; access?: Channel['access'] }) => Channel
  readonly role: (guild: Guild, of: { name: string; permissions?: bigint }) => Role
  /** A person in a server, standing in its first channel; the same id in two servers is the same account. */
  readonly person: (guild: Guild, of: Newcomer) => Person
  readonly leave: (guild: Guild, person: Person) => void
  /** Gives somebody exactly these roles. */
  readonly setRoles: (guild: Guild, person: Pick<Person, 'id'>, roles: readonly Role[]) => void
  readonly dropRole: (guild: Guild, role: Role) => void
}

/** What populating needs. */
export type PopulationParts = {
  readonly world: World
  readonly interactions: Interactions
  readonly dispatch: (event: Dispatch) => void
  readonly patienceMs: number
}

/** Nobody and nothing yet. */
export function createPopulation(parts: PopulationParts): Population {
  const { world, dispatch } = parts
  const addChannel: Population['channel'] = (guild, of) => {
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
    dispatch({ t: 'CHANNEL_CREATE', d: channelPayload(channel), intent: INTENT.guilds })
    return channel
  }
  const addRole: Population['role'] = (guild, of) => {
    const role: Role = { id: world.nextId(), name: of.name, permissions: of.permissions ?? 0n }
    guild.roles.set(role.id, role)
    dispatch({
      t: 'GUILD_ROLE_CREATE',
      d: { guild_id: guild.id, role: rolePayload(role) },
      intent: INTENT.guilds,
    })
    return role
  }

  return {
    guild(of) {
      const guild = createGuild(world, of)
      world.guilds.set(guild.id, guild)
      dispatch({ t: 'GUILD_CREATE', d: guildPayload(world, guild), intent: INTENT.guilds })
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
      const d = { ...memberPayload(member), user: userPayload(user), guild_id: guild.id }
      dispatch({ t: 'GUILD_MEMBER_ADD', d, intent: INTENT.guildMembers })
      if (of.owner) {
        guild.ownerId = user.id
        dispatch({ t: 'GUILD_UPDATE', d: bareGuild(guild), intent: INTENT.guilds })
      }
      const home = [...guild.channels.values()][0] ?? openDirect(world, user)
      const locale = of.locale ?? 'en-US'
      return createPerson({ ...parts, guild, member, locale }, home)
    },
    leave(guild, person) {
      guild.members.delete(person.id)
      const d = { guild_id: guild.id, user: userPayload(person.member.user) }
      dispatch({ t: 'GUILD_MEMBER_REMOVE', d, intent: INTENT.guildMembers })
    },
    setRoles(guild, person, roles) {
      const member = guild.members.get(person.id)
      if (!member) throw new Error(`${person.id} is not in ${guild.name}`)
      member.roles.splice(0, member.roles.length, ...roles.map((role) => role.id))
      const d = { ...memberPayload(member), user: userPayload(member.user), guild_id: guild.id }
      dispatch({ t: 'GUILD_MEMBER_UPDATE', d, intent: INTENT.guildMembers })
    },
    dropRole(guild, role) {
      guild.roles.delete(role.id)
      for (const { roles } of guild.members.values()) {
        if (roles.includes(role.id)) roles.splice(roles.indexOf(role.id), 1)
      }
      dispatch({ t: 'GUILD_ROLE_DELETE', d: { guild_id: guild.id, role_id: role.id }, intent: INTENT.guilds })
    },
  }
}

function createGuild(world: World, of: { name: string; locale?: string }): Guild {
  const id = world.nextId()
  const everyone: Role = { id, name: '@everyone', permissions: (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 31n) }
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
