/** chat.* and reactions.add. */
import { asText, type Json } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'
import { change, findMessage, post, readSaid, remove } from './messages.ts'
import { channelOf, openDirect } from './methods-conversations.ts'
import { SlackRefusal } from './refusal.ts'
import type { FakeChannel, FakeMessage, FakeState, FakeWorkspace } from './state.ts'
import type { Method } from './web-api.ts'

/** The methods by name. */
export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': (state, workspace, args) => {
    const said = readSaid(args)
    const channel = target(state, workspace, args.channel)
    mayPost(workspace, channel)
    const threadTs = asText(args.thread_ts) || undefined
    if (threadTs && !findMessage(workspace, channel.id, threadTs)) throw new SlackRefusal('thread_not_found')
    const message = post(state, workspace, { said, where: { channelId: channel.id, threadTs } })
    return { channel: channel.id, ts: message.ts, message: messagePayload(workspace, message) }
  },
  'chat.update': (state, workspace, args) => {
    const said = readSaid(args, L.updateText)
    const message = ownMessage(workspace, args)
    change(state, workspace, { message, said })
    return {
      channel: message.channelId,
      ts: message.ts,
      text: message.text,
      message: messagePayload(workspace, message),
    }
  },
  'chat.delete': (state, workspace, args) => {
    const message = ownMessage(workspace, args)
    remove(state, workspace, message)
    return { channel: message.channelId, ts: message.ts }
  },
  'chat.postEphemeral': (state, workspace, args) => {
    const said = readSaid(args)
    const channel = channelOf(workspace, args.channel)
    const userId = asText(args.user)
    mayPost(workspace, channel)
    if (!channel.members.has(userId)) throw new SlackRefusal('user_not_in_channel')
    const message = post(state, workspace, { said, where: { channelId: channel.id, privateTo: userId } })
    return { message_ts: message.ts }
  },
  'reactions.add': (_state, workspace, args) => {
    if (!findMessage(workspace, asText(args.channel), asText(args.timestamp)))
      throw new SlackRefusal('message_not_found')
    return {}
  },
}

/** A message as payloads carry it. */
export function messagePayload(workspace: FakeWorkspace, message: FakeMessage): Json {
  return {
    type: 'message',
    ...(message.author === workspace.botUserId
      ? { bot_id: workspace.botId, user: workspace.botUserId }
      : { user: message.author }),
    text: message.text,
    ts: message.ts,
    team: workspace.teamId,
    blocks: message.blocks,
    ...(message.threadTs && { thread_ts: message.threadTs }),
    ...(message.metadata && { metadata: message.metadata }),
    ...(message.edits > 0 && { edited: { user: workspace.botUserId, ts: message.ts } }),
  }
}

function target(state: FakeState, workspace: FakeWorkspace, id: unknown): FakeChannel {
  return asText(id).startsWith('U') ? openDirect(state, workspace, asText(id)) : channelOf(workspace, id)
}

function mayPost(workspace: FakeWorkspace, channel: FakeChannel): void {
  if (channel.archived) throw new SlackRefusal('is_archived')
  const open = channel.kind === 'public' && workspace.scopes.has('chat:write.public')
  if (!open && !channel.members.has(workspace.botUserId)) {
    throw new SlackRefusal(channel.kind === 'private' ? 'channel_not_found' : 'not_in_channel')
  }
  const other = [...channel.members].find((id) => id !== workspace.botUserId)
  if (channel.kind === 'im' && other && workspace.users.get(other)?.deleted) throw new SlackRefusal('user_disabled')
}

function ownMessage(workspace: FakeWorkspace, args: Json): FakeMessage {
  const channel = channelOf(workspace, args.channel)
  const message = findMessage(workspace, channel.id, asText(args.ts))
  if (!message || message.privateTo) throw new SlackRefusal('message_not_found')
  if (message.author !== workspace.botUserId) throw new SlackRefusal('cant_update_message')
  return message
}
