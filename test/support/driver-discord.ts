import type { Answer } from '../fakes/discord/answer.ts'
import { TYPE } from '../fakes/discord/check-components.ts'
import type { OptionValue } from '../fakes/discord/command-data.ts'
import { INTERACTION_TYPE } from '../fakes/discord/interactions.ts'
import { record, text as textIn } from '../fakes/discord/json.ts'
import { buttonsOf, type ModalField, type OpenModal, selectsOf, textOf } from '../fakes/discord/look.ts'
import type { FieldValue } from '../fakes/discord/modal-data.ts'
import type { Person } from '../fakes/discord/person.ts'
import type { Guild, Message, World } from '../fakes/discord/world.ts'
import { CAST, type Driver, type Drivers, everybody, type Handle, readTyped, type Sight } from './driver.ts'
import { readMarkdown } from './read-markdown.ts'
import type { DiscordServer } from './start-program.ts'

/** The cast at their Discord clients; Ada owns the server. They join it by this. */
export function sitAtDiscord({ fake, guild }: Pick<DiscordServer, 'fake' | 'guild'>): Drivers {
  const place: Place = { world: fake.world, guild, channelId: [...guild.channels.keys()][0] ?? '' }
  return everybody((handle) => {
    const known = [...fake.world.users.values()].find(({ globalName }) => globalName === CAST[handle])
    const person = fake.person(guild, {
      name: CAST[handle],
      owner: handle === 'ada',
      ...(handle === 'luz' && { locale: 'es-419' }),
      ...(known && { id: known.id }),
    })
    return sit(place, person, handle)
  })
}

type Place = { readonly world: World; readonly guild: Guild; readonly channelId: string }

function sit(place: Place, person: Person, handle: Handle): Driver {
  const { world, guild } = place
  const see = (answer: Answer) => sightOfAnswer(place, person, answer)
  const shared = () => (world.channels.get(place.channelId)?.messages ?? []).filter(({ deleted }) => !deleted)
  const wordsOf = (message: Message) => readMarkdown(textOf(message), world).words
  return {
    handle,
    name: person.name,
    externalId: person.id,
    async command(text) {
      const { command, verb, options } = readTyped(text)
      const given = options.map(({ option, value }): [string, OptionValue] => {
        if (option.type === 'person' && value.startsWith('@')) return [option.name, { id: accountOf(world, value) }]
        if (option.type === 'channel' && value.startsWith('#')) {
          const channel = [...guild.channels.values()].find(({ name }) => `#${name}` === value)
          return [option.name, { id: channel?.id ?? value }]
        }
        if (option.type === 'group') {
          const role = [...guild.roles.values()].find(({ name }) => `@${name}` === value)
          return [option.name, { id: role?.id ?? value }]
        }
        return [option.name, value]
      })
      return see(await person.slash(command, verb, Object.fromEntries(given)))
    },
    line: null,
    async complete(text) {
      const { command, verb, options } = readTyped(text)
      const last = options.at(-1)
      if (last === undefined) throw new Error(`nothing to complete in ${text}`)
      const answer = await person.autocomplete(command, verb, { focused: last.option.name, typed: last.value })
      return answer.choices.map(({ name }) => textIn(name))
    },
    home: null,
    forge: async (action) => {
      const source = shared().at(-1) ?? person.privates().at(-1)
      if (source === undefined) throw new Error('a press needs a message: there is none')
      const data = { custom_id: action, component_type: TYPE.button }
      return see(await person.send({ type: INTERACTION_TYPE.component, data, source }))
    },
    privateAnswers: async () => person.privates().map(wordsOf),
    channel: async () => shared().map((message) => sightOf(place, person, message)),
    directMessages: async () => person.dms().map((message) => sightOf(place, person, message)),
    files: async () =>
      [...person.privates(), ...person.dms()]
        .flatMap(({ files }) => files)
        .map(({ name, bytes }) => ({ name, content: bytes.toString('utf8') })),
    edits: async (words) => shared().findLast((message) => wordsOf(message).includes(words))?.edits ?? 0,
  }
}

function accountOf(world: World, mention: string): string {
  const handle = Object.keys(CAST).find((one) => `@${one}` === mention) as Handle | undefined
  const user = [...world.users.values()].find(({ globalName }) => handle && globalName === CAST[handle])
  if (user === undefined) throw new Error(`nobody is ${mention}`)
  return user.id
}

function sightOfAnswer(place: Place, person: Person, answer: Answer): Sight {
  if (answer.modal) return formOf(place, person, answer.modal)
  if (answer.message === null) throw new Error(`nothing was answered: ${answer.kind}`)
  return sightOf(place, person, answer.message)
}

function sightOf(place: Place, person: Person, message: Message): Sight {
  const { words, live } = readMarkdown(textOf(message), place.world)
  const buttons = buttonsOf(message)
  const selects = selectsOf(message)
  const see = (answer: Answer) => sightOfAnswer(place, person, answer)
  const actionOf = (label: string) => {
    const button = buttons.find((one) => one.label === label)
    if (button === undefined) throw new Error(`no button ${label} on:\n${words}`)
    return button.customId
  }
  return {
    kind: 'message',
    text: words,
    buttons: buttons.map(({ label }) => label),
    menus: selects.map(({ placeholder }) => placeholder),
    isPrivate: message.onlyFor === person.id,
    errors: [],
    live: [...live, ...message.pinged],
    raw: JSON.stringify([message.content, message.embeds, message.components]),
    actionOf,
    press: async (label) => see(await person.press(message, actionOf(label))),
    async choose(placeholder, option) {
      const select = selects.find((one) => one.placeholder === placeholder)
      const chosen = select?.options.find(({ label }) => label === option)
      if (chosen === undefined) throw new Error(`no option ${option} in ${placeholder} on:\n${words}`)
      return see(await person.select(message, placeholder, [textIn(chosen.value)]))
    },
    fill: async () => {
      throw new Error(`not a form:\n${words}`)
    },
  }
}

function formOf(place: Place, person: Person, modal: OpenModal): Sight {
  const text = [modal.title, ...modal.fields.map(({ label }) => label)].join('\n')
  const nothing = async () => {
    throw new Error(`a form has only its fields:\n${text}`)
  }
  return {
    kind: 'form',
    text,
    buttons: [],
    menus: [],
    isPrivate: true,
    errors: [],
    live: [],
    raw: text,
    actionOf: () => modal.customId,
    press: nothing,
    choose: nothing,
    async fill(values) {
      const entries = Object.entries(values).map(([label, value]): [string, FieldValue] => {
        const field = modal.fields.find((one) => one.label === label)
        return [label, field === undefined ? value : valueFor(place, field, value)]
      })
      return sightOfAnswer(place, person, await person.submit(modal, Object.fromEntries(entries)))
    },
  }
}

function valueFor({ world }: Place, field: ModalField, value: string): FieldValue {
  if (field.type === TYPE.userSelect) return { id: accountOf(world, value) }
  const options = Array.isArray(field.control.options) ? field.control.options.map(record) : []
  const chosen = options.find(({ label }) => label === value)
  return chosen === undefined ? value : textIn(chosen.value)
}
