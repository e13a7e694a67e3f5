import { type Call, failed, ok, type Reply, type Route, route } from './call.ts'
import { INTENT } from './limits.ts'
import { bareGuild, channelPayload, memberPayload, rolePayload, userPayload } from './payloads.ts'
import type { Guild } from './world.ts'

/** Routes about servers and who is in them. */
export const GUILD_ROUTES: readonly Route[] = [
  route('GET', /^\/guilds\/(\d+)$/, (call) => within(call, (guild) => ok(bareGuild(guild)))),
  route('GET', /^\/guilds\/(\d+)\/roles$/, (call) =>
    within(call, (guild) => ok([...guild.roles.values()].map(rolePayload))),
  ),
  route('GET', /^\/guilds\/(\d+)\/channels$/, (call) =>
    within(call, (guild) => ok([...guild.channels.values()].map(channelPayload))),
  ),
  route('GET', /^\/guilds\/(\d+)\/members\/(\d+)$/, (call) =>
    within(call, (guild) => {
      const member = guild.members.get(call.params[1] ?? '')
      return member
        ? ok({ ...memberPayload(member), user: userPayload(member.user) })
        : failed(404, 10007, 'Unknown Member')
    }),
  ),
  route('GET', /^\/guilds\/(\d+)\/members$/, (call) => {
    if ((call.declared & INTENT.guildMembers) === 0) return failed(403, 50001, 'Missing Access')
    const limit = Number(call.query.get('limit') ?? 1)
    if (limit < 1 || limit > 1_000) return failed(400, 50035, 'Invalid Form Body')
    const after = BigInt(call.query.get('after') ?? 0)
    return within(call, (guild) => {
      const listed = [...guild.members.values()]
        .filter(({ user }) => BigInt(user.id) > after)
        .sort((a, b) => (BigInt(a.user.id) < BigInt(b.user.id) ? -1 : 1))
        .slice(0, limit)
      return ok(listed.map((member) => ({ ...memberPayload(member), user: userPayload(member.user) })))
    })
  }),
  route('GET', /^\/users\/(\d+)$/, (call) => {
    const user = call.world.users.get(call.params[0] ?? '')
    return user ? ok(userPayload(user)) : failed(404, 10013, 'Unknown User')
  }),
]

function within(call: Call, then: (guild: Guild) => Reply): Reply {
  const guild = call.world.guilds.get(call.params[0] ?? '')
  return guild ? then(guild) : failed(404, 10004, 'Unknown Guild')
}
