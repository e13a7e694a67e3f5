import { type APIGuildMember, type APIRole, Routes } from 'discord-api-types/v10'
import type { PlatformGroups } from '../../chat/platform.ts'
import type { Log } from '../../usecases/ports.ts'
import type { Connection } from './connection.ts'
import { faultFacts } from './fault-facts.ts'
import { listedProfile } from './profile.ts'

/** Discord lists at most so many members a page (resources/guild, "List Guild Members"). */
const PAGE = 1_000

/**
 * Reads roles: who has one is found among all members of the server, whom Discord lists only with the Server Members Intent. Without it
 * each person's roles are still told whenever they act.
 */
export function createGroups(of: {
  readonly connection: () => Pick<Connection, 'rest' | 'guild'> | null
  readonly log: Log
}): PlatformGroups {
  return {
    async read({ space, group }) {
      const connection = of.connection()
      if (connection === null) return { type: 'unreachable' }
      try {
        const roles = (await connection.rest.get(Routes.guildRoles(space))) as readonly APIRole[]
        const role = roles.find(({ id }) => id === group)
        if (role === undefined) return { type: 'gone' }
        const guild = connection.guild(space)
        const listed = (await listMembers(connection, space))
          .map(({ user, nick, roles: has }) => listedProfileOf({ user, nick, roles: has }, guild))
          .filter(({ profile }) => profile.groups?.includes(group))
        return { type: 'members', name: role.name, members: listed }
      } catch (error) {
        return readingOf(error, of.log)
      }
    },
    // Each comes with the list.
    profiles: async () => new Map(),
  }
}

type Told = Pick<APIGuildMember, 'user' | 'roles'> & { readonly nick?: string | null | undefined }

function listedProfileOf({ user, nick, roles }: Told, guild: Parameters<typeof listedProfile>[1]) {
  return { externalId: user.id, profile: listedProfile({ user, member: { nick: nick ?? null, roles } }, guild) }
}

async function listMembers({ rest }: Pick<Connection, 'rest'>, guildId: string): Promise<readonly APIGuildMember[]> {
  const members: APIGuildMember[] = []
  let after = '0'
  for (;;) {
    const query = new URLSearchParams({ limit: String(PAGE), after })
    const page = (await rest.get(Routes.guildMembers(guildId), { query })) as readonly APIGuildMember[]
    members.push(...page)
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined) return members
    after = last.user.id
  }
}

function readingOf(error: unknown, log: Log): Awaited<ReturnType<PlatformGroups['read']>> {
  const [status, code, pause] = ['status', 'code', 'retryAfter'].map((key): unknown =>
    error instanceof Error ? Reflect.get(error, key) : undefined,
  )
  if (code === UNKNOWN_GUILD) return { type: 'gone' }
  if (status === 403) return { type: 'unlistable', trouble: 'members_intent', asTheyAct: true }
  log.warn(faultFacts(error), 'a role of Discord could not be read')
  return typeof pause === 'number' ? { type: 'unreachable', afterMs: Math.max(pause, 0) } : { type: 'unreachable' }
}

const UNKNOWN_GUILD = 10004
