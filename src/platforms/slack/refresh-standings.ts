import type { Conversation } from '../../chat/platform.ts'
import { PLATFORM } from './ask.ts'
import { type SlackUser, toProfile } from './to-profile.ts'

/**
 * Makes what tells the conversation of listed accounts as they are now: somebody may have been made an owner or an admin, or have
 * ceased to be one, while no event could reach us. Those whom it does not know, and what did not change, leave no trace there.
 */
export function createRefreshStandings(
  conversation: Conversation,
  of: {
    readonly workspace: () => { readonly teamId: string; readonly name: string } | undefined
    /** Once it is aborted, nothing more is told: who is told may be gone. */
    readonly signal: AbortSignal
  },
): (users: readonly SlackUser[]) => Promise<void> {
  return async (users) => {
    const own = of.workspace()
    if (own === undefined) return
    const space = { externalId: own.teamId, name: own.name }
    for (const user of users) {
      if (of.signal.aborted) return
      const profile = toProfile(user, own.teamId)
      if (user.id) await conversation.profileChanged({ platform: PLATFORM, space, user: user.id, profile })
    }
  }
}
