import { type Answer, awaitAnswer } from './answer.ts'
import { commandData, type OptionValue, type Where } from './command-data.ts'
import { envelope } from './envelope.ts'
import type { Dispatch } from './gateway.ts'
import { INTERACTION_TYPE, type Interactions } from './interactions.ts'
import { type Json, text } from './json.ts'
import { buttonsOf, type OpenModal, selectsOf, textOf } from './look.ts'
import { type FieldValue, modalData } from './modal-data.ts'
import { writeMessage } from './post-message.ts'
import { emptyResolved, type Ref, resolve, resolvedPayload } from './resolve.ts'
import { createVoice, type Voice } from './voice.ts'
import { waitFor } from './wait-for.ts'
import { type Channel, type Guild, type Member, type Message, openDirect, type World } from './world.ts'

/** Words to look for in a message. */
export type Match = string | RegExp

/** Someone in a server, acting through Discord's client in one channel. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly member: Member
  readonly voice: Voice
  /** The same person in another channel. */
  readonly in: (channel: Channel) => Person
  /** The same person in their direct messages with the bot. */
  readonly inDirect: () => Person
  /** Types a command; the verb is `''`, `create` or `segment create`. */
  readonly slash: (command: string, verb?: string, options?: Readonly<Record<string, OptionValue>>) => Promise<Answer>
  /** Types into one option and sees what is offered. */
  readonly autocomplete: (
    command: string,
    verb: string,
    of: { focused: string; typed: string; options?: Readonly<Record<string, OptionValue>> },
  ) => Promise<Answer>
  /** Presses a button, named by label or custom id. */
  readonly press: (message: Message, button: string) => Promise<Answer>
  /** Chooses in a select, named by custom id, placeholder, or `''` for the only one. */
  readonly select: (message: Message, select: string, values: readonly (string | Ref)[]) => Promise<Answer>
  /** Fills an open form by label or custom id and submits it. */
  readonly submit: (modal: OpenModal, values: Readonly<Record<string, FieldValue>>) => Promise<Answer>
  /** Sends an interaction with any data, for forged and malformed ones. */
  readonly send: (of: { type: number; data: Json; source?: Message | null }) => Promise<Answer>
  /** Writes into the channel, as a message of their own. */
  readonly say: (words: string) => Message
  /** Private answers that only this person sees, oldest first. */
  readonly privates: () => readonly Message[]
  /** Direct messages from the bot, oldest first. */
  readonly dms: () => readonly Message[]
  /** Waits for a direct message with these words. */
  readonly waitForDm: (match: Match) => Promise<Message>
  /** Refuses direct messages from now on, or takes them again. */
  readonly closeDms: (closed: boolean) => void
}

/** What acting needs. */
export type PersonParts = {
  readonly world: World
  readonly interactions: Interactions
  readonly dispatch: (event: Dispatch) => void
  readonly guild: Guild
  readonly member: Member
  readonly locale: string
  readonly patienceMs: number
}

/** A person who acts in this channel. */
export function createPerson(parts: PersonParts, channel: Channel): Person {
  const { world, guild, member } = parts
  const id = member.user.id
  const where: Where = { world, guild: channel.guildId === null ? null : guild, channel }
  const send: Person['send'] = ({ type, data, source = null }) => {
    const interaction = parts.interactions.open({ type, userId: id, channelId: channel.id, source })
    const d = { id: interaction.id, token: interaction.token, type, data, ...envelope(parts, where, source) }
    parts.dispatch({ t: 'INTERACTION_CREATE', d, intent: 0 })
    return awaitAnswer(world, parts.interactions, { interaction, patienceMs: parts.patienceMs })
  }
  const direct = () => openDirect(world, member.user)
  return {
    id,
    name: member.nick ?? member.user.globalName ?? member.user.username,
    member,
    voice: createVoice(parts),
    in: (other) => createPerson(parts, other),
    inDirect: () => createPerson(parts, direct()),
    slash: async (command, verb = '', options = {}) =>
      send({ type: INTERACTION_TYPE.command, data: commandData(where, { command, verb, options }) }),
    autocomplete: async (command, verb, { focused, typed, options = {} }) => {
      const data = commandData(where, { command, verb, options: { ...options, [focused]: typed } }, focused)
      return send({ type: INTERACTION_TYPE.autocomplete, data })
    },
    press: async (message, name) => {
      const button = buttonsOf(seen(parts, message)).find((one) => one.customId === name || one.label === name)
      if (!button) throw new Error(`no button ${name} on: ${textOf(message)}`)
      if (button.disabled || button.customId === '') throw new Error(`button ${name} cannot be pressed`)
      const data = { custom_id: button.customId, component_type: 2 }
      return actOn(parts, message).send({ type: INTERACTION_TYPE.component, data, source: message })
    },
    select: async (message, name, values) => {
      const all = selectsOf(seen(parts, message))
      const select =
        all.find((one) => one.customId === name || one.placeholder === name) ?? (name === '' ? all[0] : undefined)
      if (!select) throw new Error(`no select ${name} on: ${textOf(message)}`)
      const picked = values.map((value) => (typeof value === 'object' ? value.id : value))
      const data = {
        custom_id: select.customId,
        component_type: select.type,
        values: picked,
        ...pickedData(where, select, picked),
      }
      return actOn(parts, message).send({ type: INTERACTION_TYPE.component, data, source: message })
    },
    submit: async (modal, values) => {
      const data = modalData(where, modal, values)
      const home = world.channels.get(modal.interaction.channelId) ?? channel
      return createPerson(parts, home).send({ type: INTERACTION_TYPE.modal, data, source: modal.interaction.source })
    },
    send,
    say: (words) => writeMessage(world, { channel, author: member.user, words }),
    privates: () => world.ephemerals.filter((message) => message.onlyFor === id),
    dms: () => direct().messages,
    waitForDm: (match) =>
      waitFor(world, () => direct().messages.find((message) => matches(message, match)), {
        ms: parts.patienceMs,
        what: `no direct message to ${member.user.username} with ${match}`,
      }),
    closeDms: (closed) => void (closed ? world.closedDms.add(id) : world.closedDms.delete(id)),
  }
}

/** Whether a message holds these words. */
export function matches(message: Message, match: Match): boolean {
  return typeof match === 'string' ? textOf(message).includes(match) : match.test(textOf(message))
}

/** The message, if it is on this person's screen. */
function seen(parts: PersonParts, message: Message): Message {
  const id = parts.member.user.id
  const home = parts.world.channels.get(message.channelId)
  if (message.deleted) throw new Error('the message is gone')
  if (message.onlyFor !== null && message.onlyFor !== id) throw new Error('that answer is private to somebody else')
  if (home?.recipient && home.recipient.id !== id) throw new Error('that direct message is to somebody else')
  return message
}

/** Buttons act where their message stands. */
function actOn(parts: PersonParts, message: Message): Person {
  const home = parts.world.channels.get(message.channelId)
  if (!home) throw new Error(`no channel ${message.channelId}`)
  return createPerson(parts, home)
}

function pickedData(where: Where, select: ReturnType<typeof selectsOf>[number], picked: readonly string[]): Json {
  const kinds = ({ 5: ['user'], 6: ['role'], 7: ['user', 'role'], 8: ['channel'] } as const)[select.type]
  if (!kinds) {
    const offered = select.options.map((option) => text(option.value))
    for (const value of picked) if (!offered.includes(value)) throw new Error(`${value} is not offered`)
    return {}
  }
  const resolved = emptyResolved()
  for (const id of picked) resolve(resolved, { ...where, id, kinds })
  return resolvedPayload(resolved)
}
