import type { WebClient } from '@slack/web-api'
import type { PlatformGroups } from '../../chat/platform.ts'
import type { Log } from '../../usecases/ports.ts'
import type { Accounts } from './accounts.ts'
import { readFailure, refusalCode } from './read-failure.ts'

/** The scope without which no user group can be read. */
export const GROUPS_SCOPE = 'usergroups:read'

/** What the missing scope means, for the doctor. */
export const GROUPS_WEAKER = `Slack does not let Rollcall read user groups (scope ${GROUPS_SCOPE}): segments cannot be synced from one. Add the scope under OAuth & Permissions and install the app again.`

/** Milliseconds for which the list of groups is not asked for again: several are read one after the other. */
const LIST_FRESH_MS = 30_000

/** Reads user groups: which there are, who is in one, and what Slack says about those nobody knows yet, a few at a time. */
export function createGroups(of: {
  readonly client: WebClient
  readonly accounts: Accounts
  readonly log: Log
}): PlatformGroups {
  const { client, accounts, log } = of
  let listed: { readonly names: ReadonlyMap<string, string>; readonly at: number } | undefined

  /** Groups by id; those that were switched off are left out. */
  async function list(): Promise<ReadonlyMap<string, string>> {
    if (listed && performance.now() - listed.at < LIST_FRESH_MS) return listed.names
    const { usergroups = [] } = await client.usergroups.list({})
    const names = new Map(usergroups.flatMap(({ id, handle, name }) => (id ? [[id, handle ?? name ?? id]] : [])))
    listed = { names, at: performance.now() }
    return names
  }

  return {
    async read({ group }) {
      try {
        if (listed?.names.has(group) === false) listed = undefined
        const name = (await list()).get(group)
        if (name === undefined) return { type: 'gone' }
        const { users = [] } = await client.usergroups.users.list({ usergroup: group })
        return { type: 'members', name, members: users.map((externalId) => ({ externalId, profile: null })) }
      } catch (error) {
        const code = refusalCode(error)
        if (code === 'no_such_subteam') return { type: 'gone' }
        if (code === 'missing_scope') return { type: 'unlistable', trouble: 'groups_scope', asTheyAct: false }
        log.warn({ err: error, group }, 'A user group of Slack could not be read')
        const failure = readFailure(error)
        const afterMs = failure.type === 'later' ? failure.afterMs : undefined
        return { type: 'unreachable', ...(afterMs !== undefined && { afterMs }) }
      }
    },
    profiles: ({ space, users, most }) => accounts.lookUpMany(users, { space, most }),
  }
}
