import { type Call, DONE, failed, isRejection, misuse, ok, type Reply, type Route, route } from './call.ts'
import { CALLBACK, type Interaction } from './interactions.ts'
import { FLAG } from './limits.ts'
import { messagePayload } from './payloads.ts'
import { ANSWER_FLAGS, deleteMessage, editMessage, postMessage } from './post-message.ts'
import type { Message } from './world.ts'

const MESSAGE_PATH = /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/(@original|\d+)$/

/** What comes after the first answer: follow-ups, and edits of what was answered. */
export const WEBHOOK_ROUTES: readonly Route[] = [
  route('POST', /^\/webhooks\/(\d+)\/([\w-]+)$/, (call) => within(call, (interaction) => followUp(call, interaction))),
  route('GET', MESSAGE_PATH, (call) => one(call, (message) => ok(messagePayload(call.world, message)))),
  route('PATCH', MESSAGE_PATH, (call) => one(call, (message, interaction) => edit(call, { message, interaction }))),
  route('DELETE', MESSAGE_PATH, (call) =>
    one(call, (message) => {
      deleteMessage(call.world, message)
      return DONE
    }),
  ),
].map((one) => ({ ...one, open: true }))

function within(call: Call, then: (interaction: Interaction) => Reply): Reply {
  const interaction = call.interactions.byToken(call.params[1] ?? '')
  if (!interaction || call.params[0] !== call.world.application.id) return failed(404, 10015, 'Unknown Webhook')
  if (call.interactions.isExpired(interaction)) {
    return misuse(call, { status: 401, code: 50027, message: 'Invalid Webhook Token' })
  }
  return interaction.callback === null
    ? misuse(call, { status: 404, code: 10015, message: 'Unknown Webhook' })
    : then(interaction)
}

function one(call: Call, then: (message: Message, interaction: Interaction) => Reply): Reply {
  return within(call, (interaction) => {
    const id = call.params[2]
    const known = [interaction.original, ...interaction.followUps]
    const message = id === '@original' ? interaction.original : known.find((candidate) => candidate?.id === id)
    return message && !message.deleted ? then(message, interaction) : failed(404, 10008, 'Unknown Message')
  })
}

function edit(call: Call, of: { message: Message; interaction: Interaction }): Reply {
  const changed = editMessage(call.world, of.message, { body: call.body.fields, uploads: call.body.uploads })
  if (isRejection(changed)) return misuse(call, changed.rejected)
  show(call, of.interaction)
  return ok(messagePayload(call.world, changed))
}

function followUp(call: Call, interaction: Interaction): Reply {
  const channel = call.world.channels.get(interaction.channelId)
  if (!channel) return failed(404, 10003, 'Unknown Channel')
  const loading = interaction.callback === CALLBACK.deferred ? interaction.original : null
  if (loading && (loading.flags & FLAG.loading) !== 0) return fill(call, { message: loading, interaction })
  const isPrivate = (Number(call.body.fields.flags ?? 0) & FLAG.ephemeral) !== 0
  const message = postMessage(call.world, {
    channel,
    body: call.body.fields,
    uploads: call.body.uploads,
    allowedFlags: ANSWER_FLAGS,
    onlyFor: isPrivate ? interaction.userId : null,
    interactionId: interaction.id,
  })
  if (isRejection(message)) return misuse(call, message.rejected)
  interaction.followUps.push(message)
  show(call, interaction)
  return ok(messagePayload(call.world, message))
}

/** The first follow-up after a defer edits the loading message; whether it is private was settled by the defer. */
function fill(call: Call, of: { message: Message; interaction: Interaction }): Reply {
  const flags = Number(call.body.fields.flags ?? 0) & ~FLAG.ephemeral
  return edit({ ...call, body: { ...call.body, fields: { ...call.body.fields, flags } } }, of)
}

function show(call: Call, interaction: Interaction): void {
  interaction.visibleAt ??= performance.now()
  call.world.pulse.emit('change')
}
