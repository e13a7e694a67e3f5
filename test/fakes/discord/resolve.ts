import type { Json } from './json.ts'
import { appPermissions, channelPayload, memberPayload, rolePayload, userPayload } from './payloads.ts'
import { type Guild, permissionsOf, type World } from './world.ts'

/** Whatever has an id: a person, a channel, a role. */
export type Ref = { readonly id: string }

/** Data that Discord sends along with picked ids (interactions/receiving-and-responding: resolved data). */
export type Resolved = {
  users: Record<string, Json>
  members: Record<string, Json>
  roles: Record<string, Json>
  channels: Record<string, Json>
}

/** Nothing resolved yet. */
export function emptyResolved(): Resolved {
  return { users: {}, members: {}, roles: {}, channels: {} }
}

/** Adds what this id names; throws where nobody could have picked it. */
export function resolve(
  into: Resolved,
  of: { world: World; guild: Guild | null; id: string; kinds: readonly ('user' | 'role' | 'channel')[] },
): void {
  const { world, guild, id, kinds } = of
  const user = kinds.includes('user') ? world.users.get(id) : undefined
  const role = kinds.includes('role') ? guild?.roles.get(id) : undefined
  const channel = kinds.includes('channel') ? guild?.channels.get(id) : undefined
  if (user) into.users[id] = userPayload(user)
  const member = user ? guild?.members.get(id) : undefined
  if (guild && member)
    into.members[id] = { ...memberPayload(member), permissions: permissionsOf(guild, member).toString() }
  if (role) into.roles[id] = rolePayload(role)
  if (channel) {
    into.channels[id] = {
      id,
      name: channel.name,
      type: channel.type,
      permissions: '2147483647',
      app_permissions: appPermissions(channel),
      ...channelPayload(channel),
    }
  }
  if (!user && !role && !channel) throw new Error(`nobody can pick ${id} here as ${kinds.join(' or ')}`)
}

/** Only the parts that hold something, as Discord sends them; undefined where nothing was picked. */
export function resolvedPayload(resolved: Resolved): Json {
  const filled = Object.entries(resolved).filter(([, entries]) => Object.keys(entries).length > 0)
  return filled.length === 0 ? {} : { resolved: Object.fromEntries(filled) }
}
