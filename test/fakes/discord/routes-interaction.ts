import { type Call, DONE, isRejection, misuse, ok, type Reply, type Route, route } from './call.ts'
import { checkModal } from './check-modal.ts'
import { createForm } from './form.ts'
import { CALLBACK, INTERACTION_TYPE, type Interaction } from './interactions.ts'
import { lengthOf, list, record } from './json.ts'
import { AUTOCOMPLETE, COMMAND, FLAG } from './limits.ts'
import { messagePayload } from './payloads.ts'
import { ANSWER_FLAGS, editMessage, postMessage } from './post-message.ts'

/** The first answer to an interaction. */
export const INTERACTION_ROUTES: readonly Route[] = [
  { ...route('POST', /^\/interactions\/(\d+)\/([\w-]+)\/callback$/, callback), open: true },
]

/** Which first answers fit which interaction (interactions/receiving-and-responding: interaction callback type). */
function fits(interaction: Interaction, type: number): boolean {
  const isChoices = type === CALLBACK.choices
  if (interaction.type === INTERACTION_TYPE.autocomplete) return isChoices
  if (isChoices) return false
  if (type === CALLBACK.modal) return interaction.type !== INTERACTION_TYPE.modal
  const isUpdate = type === CALLBACK.update || type === CALLBACK.deferredUpdate
  return isUpdate ? interaction.source !== null : type === CALLBACK.message || type === CALLBACK.deferred
}

function callback(call: Call): Reply {
  const interaction = call.interactions.byId(call.params[0] ?? '', call.params[1] ?? '')
  if (!interaction || call.interactions.isTooLate(interaction)) {
    return misuse(call, { status: 404, code: 10062, message: 'Unknown interaction' })
  }
  if (interaction.callback !== null) {
    return misuse(call, { status: 400, code: 40060, message: 'Interaction has already been acknowledged.' })
  }
  const type = Number(call.body.fields.type)
  const form = createForm()
  form.expect(
    fits(interaction, type),
    'type',
    'INTERACTION_CALLBACK_TYPE_INVALID',
    `type ${type} for ${interaction.type}`,
  )
  if (form.faults.length > 0) return misuse(call, { status: 400, code: 50035, message: 'Invalid Form Body', form })
  const refused = ACTIONS[type]?.(call, interaction) ?? null
  if (refused) return refused
  interaction.callback = type
  interaction.acknowledgedAt = performance.now()
  if (type !== CALLBACK.deferred && type !== CALLBACK.deferredUpdate) interaction.visibleAt = interaction.acknowledgedAt
  call.world.pulse.emit('change')
  return call.query.get('with_response') === 'true' ? ok(response(call, interaction)) : DONE
}

type Action = (call: Call, interaction: Interaction) => Reply | null

const ACTIONS: Readonly<Record<number, Action>> = {
  [CALLBACK.message]: answer,
  [CALLBACK.deferred]: defer,
  [CALLBACK.deferredUpdate]: (_call, interaction) => {
    interaction.original = interaction.source
    return null
  },
  [CALLBACK.update]: update,
  [CALLBACK.choices]: suggest,
  [CALLBACK.modal]: open,
}

function answer(call: Call, interaction: Interaction): Reply | null {
  const channel = call.world.channels.get(interaction.channelId)
  const body = record(call.body.fields.data)
  if (!channel) return null
  const isPrivate = (Number(body.flags ?? 0) & FLAG.ephemeral) !== 0
  const message = postMessage(call.world, {
    channel,
    body,
    uploads: call.body.uploads,
    allowedFlags: ANSWER_FLAGS,
    onlyFor: isPrivate ? interaction.userId : null,
    interactionId: interaction.id,
  })
  if (isRejection(message)) return misuse(call, message.rejected)
  interaction.original = message
  return null
}

/** The loading message: its only legal flag is EPHEMERAL, and it shows nothing yet. */
function defer(call: Call, interaction: Interaction): Reply | null {
  const flags = Number(record(call.body.fields.data).flags ?? 0)
  const channel = call.world.channels.get(interaction.channelId)
  const form = createForm()
  form.expect((flags & ~FLAG.ephemeral) === 0, 'data.flags', 'MESSAGE_FLAGS_INVALID')
  if (form.faults.length > 0) return misuse(call, { status: 400, code: 50035, message: 'Invalid Form Body', form })
  if (!channel) return null
  const loading = postMessage(call.world, {
    channel,
    body: { content: '…' },
    uploads: [],
    allowedFlags: 0,
    onlyFor: flags === 0 ? null : interaction.userId,
    interactionId: interaction.id,
  })
  if (isRejection(loading)) return misuse(call, loading.rejected)
  loading.content = ''
  loading.flags |= FLAG.loading
  interaction.original = loading
  return null
}

function update(call: Call, interaction: Interaction): Reply | null {
  if (!interaction.source) return null
  const body = record(call.body.fields.data)
  const message = editMessage(call.world, interaction.source, { body, uploads: call.body.uploads })
  if (isRejection(message)) return misuse(call, message.rejected)
  interaction.original = message
  return null
}

function suggest(call: Call, interaction: Interaction): Reply | null {
  const choices = list(record(call.body.fields.data).choices).map(record)
  const form = createForm()
  form.expect(
    choices.length <= AUTOCOMPLETE.choices,
    'data.choices',
    'BASE_TYPE_MAX_LENGTH',
    `${choices.length} choices`,
  )
  for (const [index, choice] of choices.entries()) {
    const length = lengthOf(choice.name)
    form.expect(length >= 1 && length <= COMMAND.choiceName, `data.choices.${index}.name`, 'BASE_TYPE_BAD_LENGTH')
    const isValue = typeof choice.value === 'number' || (typeof choice.value === 'string' && choice.value.length > 0)
    form.expect(
      isValue && lengthOf(choice.value) <= COMMAND.choiceValue,
      `data.choices.${index}.value`,
      'BASE_TYPE_BAD_LENGTH',
    )
  }
  if (form.faults.length > 0) return misuse(call, { status: 400, code: 50035, message: 'Invalid Form Body', form })
  interaction.choices = choices
  return null
}

function open(call: Call, interaction: Interaction): Reply | null {
  const modal = record(call.body.fields.data)
  const form = createForm()
  checkModal(form, modal)
  if (form.faults.length > 0) return misuse(call, { status: 400, code: 50035, message: 'Invalid Form Body', form })
  interaction.modal = modal
  return null
}

function response(call: Call, interaction: Interaction): unknown {
  const message = interaction.original
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      response_message_id: message?.id,
      response_message_loading: interaction.callback === CALLBACK.deferred,
      response_message_ephemeral: message?.onlyFor !== null,
    },
    ...(message ? { resource: { type: interaction.callback, message: messagePayload(call.world, message) } } : {}),
  }
}
