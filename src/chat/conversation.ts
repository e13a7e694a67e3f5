import { knows } from '../usecases/knows.ts'
import { refreshProfile } from '../usecases/refresh-profile.ts'
import { tellGroupChanged } from '../usecases/tell-group-changed.ts'
import type { ChatParts } from './ask.ts'
import { handle } from './handle.ts'
import { commandsFor, offeredCommands } from './offered-commands.ts'
import type { Conversation } from './platform.ts'
import { suggest } from './suggest.ts'
import { createTurns } from './turns.ts'

/** What platforms may ask of the rest of the program. None of it rejects: faults are logged, and answered kindly where somebody waits. */
export function createConversation(parts: ChatParts): Conversation {
  const { deps, log } = parts
  const turn = createTurns()
  const orElse = async <T>(work: Promise<T>, otherwise: T, doing: string): Promise<T> => {
    try {
      return await work
    } catch (err) {
      log.error({ err }, `${doing} met a fault`)
      return otherwise
    }
  }
  return {
    handle: async (intent) => {
      await turn()
      return handle(parts, intent)
    },
    suggest: (completion) => orElse(suggest(parts, completion), [], 'a completion'),
    commandsFor: (account) => orElse(offeredCommands(parts, account), commandsFor('student'), 'offering commands'),
    unknown: ({ platform, space, users }) =>
      orElse(strangers(parts, { platform, space, users }), [], 'looking people up'),
    profileChanged: ({ platform, space, user, profile }) =>
      orElse(
        refreshProfile(deps, { platform, space, user: { externalId: user, profile } }),
        undefined,
        'a changed profile',
      ),
    groupChanged: (group) => orElse(tellGroupChanged(deps, group), undefined, 'a changed group'),
  }
}

async function strangers(
  { deps }: ChatParts,
  query: { readonly platform: string; readonly space: string; readonly users: readonly string[] },
): Promise<readonly string[]> {
  const { platform, space, users } = query
  if (users.length === 0) return []
  const known = await knows(deps, { platform, spaceExternalId: space, userExternalIds: users })
  return users.filter((user) => !known.has(user))
}
