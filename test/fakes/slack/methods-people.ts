/** auth.test, auth.revoke, users.*, usergroups.*, team.info. */
import { asText, type Json } from './json.ts'
import { revokeToken } from './oauth.ts'
import { SlackRefusal } from './refusal.ts'
import type { FakeGroup, FakeUser, FakeWorkspace } from './state.ts'
import type { Method } from './web-api.ts'

/** The methods by name. */
export const peopleMethods: Readonly<Record<string, Method>> = {
  'auth.test': (state, workspace) => ({
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    team_id: workspace.teamId,
    user: workspace.users.get(workspace.botUserId)?.name,
    user_id: workspace.botUserId,
    bot_id: workspace.botId,
    app_id: state.appId,
    is_enterprise_install: false,
  }),
  'auth.revoke': (state, workspace) => {
    revokeToken(state, workspace)
    return { revoked: true }
  },
  'users.info': (_state, workspace, args) => {
    const user = workspace.users.get(asText(args.user))
    if (!user) throw new SlackRefusal('user_not_found')
    return { user: userPayload(workspace, user, args.include_locale === 'true' || args.include_locale === true) }
  },
  'users.list': (_state, workspace, args) => {
    const all = [...workspace.users.values()]
    const from = Number(args.cursor ?? 0)
    const to = from + Number(args.limit ?? 1000)
    const withLocale = args.include_locale === 'true'
    return {
      members: all.slice(from, to).map((user) => userPayload(workspace, user, withLocale)),
      response_metadata: { next_cursor: to < all.length ? String(to) : '' },
    }
  },
  'users.lookupByEmail': (_state, workspace, args) => {
    const user = [...workspace.users.values()].find((one) => one.email === args.email)
    if (!user) throw new SlackRefusal('users_not_found')
    return { user: userPayload(workspace, user, false) }
  },
  'usergroups.list': (_state, workspace) => ({
    usergroups: [...workspace.groups.values()].map((group) => groupPayload(workspace, group)),
  }),
  'usergroups.users.list': (_state, workspace, args) => {
    const group = workspace.groups.get(asText(args.usergroup))
    if (!group) throw new SlackRefusal('no_such_subteam')
    return { users: [...group.members] }
  },
  'team.info': (_state, workspace) => ({
    team: { id: workspace.teamId, name: workspace.name, domain: workspace.domain },
  }),
}

/** A person as `users.info` and `user_change` tell of them. */
export function userPayload(workspace: FakeWorkspace, user: FakeUser, withLocale: boolean): Json {
  return {
    id: user.id,
    team_id: workspace.teamId,
    name: user.name,
    real_name: user.realName,
    deleted: user.deleted,
    is_bot: user.isBot,
    is_admin: user.isAdmin,
    is_owner: user.isOwner,
    is_primary_owner: user.isPrimaryOwner,
    is_restricted: false,
    ...(user.tz && { tz: user.tz, tz_label: user.tz, tz_offset: 0 }),
    ...(withLocale && { locale: user.locale }),
    profile: {
      real_name: user.realName,
      display_name: user.name,
      ...(user.email && workspace.scopes.has('users:read.email') && { email: user.email }),
    },
  }
}

function groupPayload(workspace: FakeWorkspace, group: FakeGroup): Json {
  return {
    id: group.id,
    team_id: workspace.teamId,
    handle: group.handle,
    name: group.handle,
    user_count: group.members.size,
    date_delete: 0,
  }
}
