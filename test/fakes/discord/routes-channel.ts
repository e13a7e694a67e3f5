import { type Call, DONE, failed, isRejection, misuse, ok, type Reply, type Route, route } from './call.ts'
import { channelPayload, freshPayload, messagePayload } from './payloads.ts'
import { CHANNEL_FLAGS, deleteMessage, editMessage, postMessage } from './post-message.ts'
import type { Channel, Message } from './world.ts'
import { openDirect } from './world.ts'

/** Channels that hold no messages of their own: forums and categories. */
const WITHOUT_MESSAGES = [4, 15, 16]

/** Routes about channels and the messages in them. */
export const CHANNEL_ROUTES: readonly Route[] = [
  route('POST', /^\/users\/@me\/channels$/, (call) => {
    const user = call.world.users.get(String(call.body.fields.recipient_id))
    if (!user || user.bot) return failed(400, 50033, 'Invalid Recipient(s)')
    return ok(channelPayload(openDirect(call.world, user)))
  }),
  route('GET', /^\/channels\/(\d+)$/, (call) => within(call, (channel) => ok(channelPayload(channel)))),
  route('GET', /^\/channels\/(\d+)\/messages$/, (call) => within(call, (channel) => history(call, channel))),
  route('POST', /^\/channels\/(\d+)\/messages$/, (call) => within(call, (channel) => post(call, channel))),
  route('GET', /^\/channels\/(\d+)\/messages\/(\d+)$/, (call) =>
    one(call, (message) => ok(messagePayload(call.world, message))),
  ),
  route('PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/, (call) => one(call, (message) => edit(call, message))),
  route('DELETE', /^\/channels\/(\d+)\/messages\/(\d+)$/, (call) =>
    one(call, (message) => {
      deleteMessage(call.world, message)
      return DONE
    }),
  ),
]

function within(call: Call, then: (channel: Channel) => Reply): Reply {
  const channel = call.world.channels.get(call.params[0] ?? '')
  if (!channel) return failed(404, 10003, 'Unknown Channel')
  return channel.access === 'none' ? failed(403, 50001, 'Missing Access') : then(channel)
}

function one(call: Call, then: (message: Message) => Reply): Reply {
  return within(call, (channel) => {
    const message = channel.messages.find((candidate) => candidate.id === call.params[1])
    return message ? then(message) : failed(404, 10008, 'Unknown Message')
  })
}

/** Without the permission to read the history there is nothing to see, and no error (resources/message). */
function history(call: Call, channel: Channel): Reply {
  if (channel.access === 'blind') return ok([])
  const limit = Number(call.query.get('limit') ?? 50)
  const before = call.query.get('before')
  const after = call.query.get('after')
  const fits = (message: Message) =>
    (before === null || BigInt(message.id) < BigInt(before)) && (after === null || BigInt(message.id) > BigInt(after))
  const found = channel.messages.filter(fits).toReversed()
  const page = after === null ? found.slice(0, limit) : found.slice(-limit)
  return ok(page.map((message) => messagePayload(call.world, message)))
}

function post(call: Call, channel: Channel): Reply {
  const refused = refuseToPost(call, channel)
  if (refused) return refused
  const body = call.body.fields
  const nonce = body.nonce === undefined || body.nonce === null ? null : String(body.nonce)
  const earlier = nonce === null ? undefined : channel.messages.findLast((message) => message.nonce === nonce)
  if (earlier && body.enforce_nonce === true && Date.now() - earlier.createdAt < call.world.nonceMs)
    return ok(freshPayload(call.world, earlier))
  const message = postMessage(call.world, {
    channel,
    body,
    uploads: call.body.uploads,
    allowedFlags: CHANNEL_FLAGS,
    onlyFor: null,
    interactionId: null,
  })
  return isRejection(message) ? misuse(call, message.rejected) : ok(freshPayload(call.world, message))
}

function refuseToPost(call: Call, channel: Channel): Reply | null {
  if (WITHOUT_MESSAGES.includes(channel.type)) return failed(400, 50008, 'Cannot send messages in a non-text channel')
  if (channel.access === 'see') return failed(403, 50013, 'Missing Permissions')
  if (!channel.recipient) return null
  const id = channel.recipient.id
  if (call.world.closedDms.has(id)) return failed(403, 50007, 'Cannot send messages to this user')
  const met = [...call.world.guilds.values()].some((guild) => guild.members.has(id))
  return met ? null : failed(403, 50278, 'Cannot send messages to this user due to having no mutual guilds')
}

function edit(call: Call, message: Message): Reply {
  if (message.author.id !== call.world.bot.id)
    return failed(403, 50005, 'Cannot edit a message authored by another user')
  const changed = editMessage(call.world, message, { body: call.body.fields, uploads: call.body.uploads })
  return isRejection(changed) ? misuse(call, changed.rejected) : ok(messagePayload(call.world, changed))
}
