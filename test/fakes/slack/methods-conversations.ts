/** conversations.*: opening direct messages, and looking. */
import { asText, type Json } from './json.ts'
import { findMessage } from './messages.ts'
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
  'conversations.join': (_state, workspace, args) => {
    const channel = visibleChannel(workspace, args.channel)
    if (channel.kind !== 'public') throw new SlackRefusal('method_not_supported_for_channel_type')
    if (channel.archived) throw new SlackRefusal('is_archived')
    channel.members.add(workspace.botUserId)
    return { channel: channelPayload(workspace, channel) }
  },
  'conversations.history': (_state, workspace, args) =>
    page(workspace, { args, channel: readableChannel(workspace, args.channel), thread: undefined }),
  'conversations.replies': (_state, workspace, args) => {
    const channel = readableChannel(workspace, args.channel)
    const thread = asText(args.ts)
    if (!findMessage(workspace, channel.id, thread)) throw new SlackRefusal('thread_not_found')
    return page(workspace, { args, channel, thread })
  },
}

/** Which scope reads which kind of channel. */
const HISTORY = { public: 'channels:history', private: 'groups:history', im: 'im:history' } as const

function readableChannel(workspace: FakeWorkspace, id: unknown): FakeChannel {
  const channel = visibleChannel(workspace, id)
  const scope = HISTORY[channel.kind]
  if (!workspace.scopes.has(scope)) throw new SlackRefusal('missing_scope', [`reading ${channel.id} needs ${scope}`])
  if (!channel.members.has(workspace.botUserId)) throw new SlackRefusal('not_in_channel')
  return channel
}

/**
 * One page of a channel, newest first and without the replies of its threads, or of one thread, oldest first. Metadata is left out
 * unless it is asked for.
 */
function page(
  workspace: FakeWorkspace,
  { args, channel, thread }: { args: Json; channel: FakeChannel; thread: string | undefined },
): Json {
  const oldest = Number(args.oldest ?? 0)
  const stands = workspace.messages.filter(
    (message) =>
      message.channelId === channel.id &&
      !message.deleted &&
      !message.privateTo &&
      (thread === undefined
        ? message.threadTs === undefined && Number(message.ts) > oldest
        : message.ts === thread || (message.threadTs === thread && Number(message.ts) > oldest)),
  )
  const ordered = thread === undefined ? stands.toReversed() : stands
  const limit = Math.min(Number(args.limit ?? 100), 999)
  const from = Number(/^at:(\d+)$/.exec(asText(args.cursor))?.[1] ?? 0)
  const isMore = ordered.length > from + limit
  return {
    messages: ordered.slice(from, from + limit).map((message) => {
      const { metadata, ...payload } = messagePayload(workspace, message)
      return args.include_all_metadata === 'true' && metadata !== undefined ? { ...payload, metadata } : payload
    }),
    has_more: isMore,
    response_metadata: { next_cursor: isMore ? `at:${from + limit}` : '' },
  }
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
