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
    if ((call.intents() & INTENT.guildMembers) === 0) return failed(403, 50001, 'Missing Access')
    return within(call, (guild) =>
      ok([...guild.members.values()].map((member) => ({ ...memberPayload(member), user: userPayload(member.user) }))),
    )
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
