/** conversations.*: opening direct messages, and looking. */
import { asText, type Json } from './json.ts'
import { messagePayload } from './methods-chat.ts'
import { SlackRefusal } from './refusal.ts'
import type { FakeChannel, FakeState, FakeWorkspace } from './state.ts'
import type { Method } from './web-api.ts'

/** The methods by name. */
export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.open': (state, workspace, args) => {
    const users = asText(args.users)
      .split(',')
      .filter((id) => id !== '')
    const [userId] = users
    if (!userId || users.length > 1)
      throw new SlackRefusal('invalid_arguments', ['the fake opens direct messages with one person only'])
    return { channel: { id: openDirect(state, workspace, userId).id }, no_op: false }
  },
  'conversations.info': (_state, workspace, args) => ({
    channel: channelPayload(workspace, visibleChannel(workspace, args.channel)),
  }),
  'conversations.members': (_state, workspace, args) => ({
    members: [...visibleChannel(workspace, args.channel).members],
    response_metadata: { next_cursor: '' },
  }),
  'conversations.list': (_state, workspace) => ({
    channels: [...workspace.channels.values()]
      .filter((channel) => channel.kind === 'public')
      .map((channel) => channelPayload(workspace, channel)),
    response_metadata: { next_cursor: '' },
  }),
  'conversations.history': (_state, workspace, args) => {
    const channel = visibleChannel(workspace, args.channel)
    if (!channel.members.has(workspace.botUserId)) throw new SlackRefusal('not_in_channel')
    const messages = workspace.messages.filter(
      (message) => message.channelId === channel.id && !message.deleted && !message.privateTo,
    )
    const limit = Number(args.limit ?? 100)
    return {
      messages: messages
        .toReversed()
        .slice(0, limit)
        .map((message) => messagePayload(workspace, message)),
      has_more: messages.length > limit,
    }
  },
}

/** The channel of this id. Throws `channel_not_found`. */
export function channelOf(workspace: FakeWorkspace, id: unknown): FakeChannel {
  const channel = workspace.channels.get(asText(id))
  if (!channel) throw new SlackRefusal('channel_not_found', [`no channel ${asText(id)} in ${workspace.teamId}`])
  return channel
}

/** The direct message channel of the bot with a person, made where there is none. Throws as conversations.open does. */
export function openDirect(state: FakeState, workspace: FakeWorkspace, userId: string): FakeChannel {
  const user = workspace.users.get(userId)
  if (!user) throw new SlackRefusal('user_not_found')
  if (user.deleted) throw new SlackRefusal('user_disabled')
  if (user.isBot) throw new SlackRefusal('cannot_dm_bot')
  const known = [...workspace.channels.values()].find((channel) => channel.kind === 'im' && channel.members.has(userId))
  if (known) return known
  const id = `D${workspace.teamId.slice(1)}${state.next()}`
  const channel: FakeChannel = {
    id,
    name: '',
    kind: 'im',
    members: new Set([userId, workspace.botUserId]),
    archived: false,
  }
  workspace.channels.set(id, channel)
  return channel
}

function visibleChannel(workspace: FakeWorkspace, id: unknown): FakeChannel {
  const channel = channelOf(workspace, id)
  if (channel.kind === 'private' && !channel.members.has(workspace.botUserId))
    throw new SlackRefusal('channel_not_found')
  return channel
}

function channelPayload(workspace: FakeWorkspace, channel: FakeChannel): Json {
  const user = [...channel.members].find((id) => id !== workspace.botUserId)
  return {
    id: channel.id,
    is_archived: channel.archived,
    is_member: channel.members.has(workspace.botUserId),
    is_private: channel.kind !== 'public',
    is_im: channel.kind === 'im',
    ...(channel.kind === 'im' ? { user } : { name: channel.name, is_channel: true }),
  }
}
