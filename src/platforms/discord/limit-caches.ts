import { Options } from 'discord.js'

/** How many people are remembered of all servers, and of each. Whoever acts comes with what we read of them. */
const MOST_REMEMBERED = 200

/**
 * What the SDK may remember. It keeps everybody who ever pressed a button, were it not told otherwise; of people only the bot
 * itself is needed, for what it may do in a channel.
 */
export function limitCaches(): ReturnType<typeof Options.cacheWithLimits> {
  return Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: 0,
    ReactionManager: 0,
    UserManager: { maxSize: MOST_REMEMBERED, keepOverLimit: ({ id, client }) => id === client.user?.id },
    GuildMemberManager: { maxSize: MOST_REMEMBERED, keepOverLimit: ({ id, client }) => id === client.user?.id },
  })
}
