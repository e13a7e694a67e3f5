import type { Conversation } from '../../chat/platform.ts'
import { PLATFORM } from './ask.ts'
import { type SlackUser, toProfile } from './to-profile.ts'

/**
 * Makes what tells the conversation of listed accounts as they are now: somebody may have been made an owner or an admin, or have
 * ceased to be one, while no event could reach us. Those whom it does not know, and what did not change, leave no trace there.
 */
export function createRefreshStandings(
  conversation: Conversation,
  workspace: () => { readonly teamId: string; readonly name: string } | undefined,
): (users: readonly SlackUser[]) => Promise<void> {
  return async (users) => {
    const own = workspace()
    if (own === undefined) return
    const space = { externalId: own.teamId, name: own.name }
    for (const user of users) {
      const profile = toProfile(user, own.teamId)
      if (user.id) await conversation.profileChanged({ platform: PLATFORM, space, user: user.id, profile })
    }
  }
}
