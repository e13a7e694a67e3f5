/** Making workspaces and filling them. */
import type { FakeChannel, FakeState, FakeUser, FakeWorkspace } from './state.ts'

/** A person to add; what is left out is what most people are. `tz: null` leaves the zone unknown. */
export type NewUser = { readonly id: string; readonly name: string } & Partial<Omit<FakeUser, 'id' | 'name' | 'tz'>> & {
    readonly tz?: string | null
  }

/** The scopes that our manifest asks for. */
const SCOPES = [
  'commands',
  'channels:history',
  'channels:join',
  'chat:write',
  'chat:write.public',
  'groups:history',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
  'channels:read',
  'groups:read',
  'files:write',
  'usergroups:read',
]

/** A workspace with the app installed and a public channel `#general` (`C<team>GENERAL`). */
export function createWorkspace(state: FakeState, teamId: string): FakeWorkspace {
  const workspace: FakeWorkspace = {
    teamId,
    name: `School ${teamId}`,
    domain: `school-${teamId.toLowerCase()}`,
    botToken: `xoxb-${teamId}-fake`,
    scopes: new Set(SCOPES),
    botUserId: `U${teamId}BOT`,
    botId: `B${teamId}`,
    users: new Map(),
    channels: new Map(),
    groups: new Map(),
    messages: [],
    views: new Map(),
    files: new Map(),
  }
  state.workspaces.set(teamId, workspace)
  addUser(workspace, { id: workspace.botUserId, name: 'rollcall', isBot: true })
  addChannel(workspace, { id: `C${teamId}GENERAL`, name: 'general' })
  return workspace
}

/** Adds a person, who is then in every public channel that is there. */
export function addUser(workspace: FakeWorkspace, user: NewUser): FakeUser {
  const added: FakeUser = {
    realName: user.name,
    email: `${user.name.toLowerCase().replaceAll(/\W/g, '.')}@school.test`,
    locale: 'en-US',
    isAdmin: false,
    isOwner: false,
    isPrimaryOwner: false,
    isBot: false,
    deleted: false,
    ...user,
    tz: user.tz === null ? undefined : (user.tz ?? 'Europe/Berlin'),
  }
  workspace.users.set(added.id, added)
  for (const channel of workspace.channels.values()) if (channel.kind === 'public') channel.members.add(added.id)
  return added
}

/** Adds a channel; everybody and the bot are in it unless `members` says who. */
export function addChannel(
  workspace: FakeWorkspace,
  channel: Pick<FakeChannel, 'id' | 'name'> & {
    readonly kind?: 'public' | 'private'
    readonly members?: readonly string[]
  },
): FakeChannel {
  const members = new Set(channel.members ?? workspace.users.keys())
  const added: FakeChannel = {
    id: channel.id,
    name: channel.name,
    kind: channel.kind ?? 'public',
    members,
    archived: false,
  }
  workspace.channels.set(added.id, added)
  return added
}

/** Adds a user group. */
export function addGroup(
  workspace: FakeWorkspace,
  group: { readonly id: string; readonly handle: string; readonly members: readonly string[] },
): void {
  workspace.groups.set(group.id, { id: group.id, handle: group.handle, members: new Set(group.members) })
}
