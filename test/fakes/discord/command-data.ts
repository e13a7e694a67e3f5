import { type Json, list, record, text } from './json.ts'
import { emptyResolved, type Ref, resolve, resolvedPayload } from './resolve.ts'
import type { Channel, Guild, World } from './world.ts'

/** What a person puts into an option. */
export type OptionValue = string | number | boolean | Ref

/** A command as typed: its name, the verb below it (`''`, `create`, `segment create`) and its options. */
export type Typed = {
  readonly command: string
  readonly verb: string
  readonly options: Readonly<Record<string, OptionValue>>
}

/** Where it is typed. */
export type Where = { readonly world: World; readonly guild: Guild | null; readonly channel: Channel }

const KINDS: Readonly<Record<number, readonly ('user' | 'role' | 'channel')[]>> = {
  6: ['user'],
  7: ['channel'],
  8: ['role'],
  9: ['user', 'role'],
}

/**
 * The `data` of an interaction for this command, checked against what is registered. Throws where Discord's client would not
 * have let the person send it: unknown command or option, missing required one, wrong type, value that is no choice.
 * `focused` names the option being typed, for autocomplete, where required ones may be missing.
 */
export function commandData(where: Where, typed: Typed, focused?: string): Json {
  const command = findCommand(where, typed.command)
  const path = typed.verb.split(' ').filter(Boolean)
  const leaf = path.reduce<Json>((node, name) => child(node, name), command)
  const offered = list(leaf.options).map(record)
  if (offered.some((option) => Number(option.type) <= 2))
    throw new Error(`/${typed.command} ${typed.verb} needs a subcommand`)
  for (const name of Object.keys(typed.options)) {
    if (!offered.some((option) => option.name === name))
      throw new Error(`/${typed.command} ${typed.verb} has no option ${name}`)
  }
  const resolved = emptyResolved()
  const options = offered.flatMap((option) => {
    const value = typed.options[text(option.name)]
    if (value === undefined) {
      if (option.required === true && focused === undefined) throw new Error(`option ${text(option.name)} is required`)
      return []
    }
    const isFocused = option.name === focused
    if (isFocused && option.autocomplete !== true) throw new Error(`option ${text(option.name)} does not autocomplete`)
    const wire = wireValue({ option, value, isFocused }, where, resolved)
    return [{ name: option.name, type: option.type, value: wire, ...(isFocused ? { focused: true } : {}) }]
  })
  const nested = path.toReversed().reduce<readonly Json[]>((inner, name, index) => {
    return [{ name, type: index === 0 ? 1 : 2, options: inner }]
  }, options)
  const scope = command.guild_id === undefined ? {} : { guild_id: command.guild_id }
  return { id: command.id, name: command.name, type: 1, ...scope, options: nested, ...resolvedPayload(resolved) }
}

function findCommand({ world, guild }: Where, name: string): Json {
  const own = guild ? (world.commands.get(guild.id) ?? []) : []
  const global = (world.commands.get('') ?? []).filter((command) => {
    const contexts = list(command.contexts)
    return contexts.length === 0 || contexts.includes(guild ? 0 : 1)
  })
  const found = [...own, ...global].find((command) => command.name === name)
  if (!found) throw new Error(`no command /${name} is registered here`)
  return found
}

function child(node: Json, name: string): Json {
  const found = list(node.options)
    .map(record)
    .find((option) => option.name === name && Number(option.type) <= 2)
  if (!found) throw new Error(`/${text(node.name)} has no subcommand ${name}`)
  return found
}

type Filled = { readonly option: Json; readonly value: OptionValue; readonly isFocused: boolean }

function wireValue(
  { option, value, isFocused }: Filled,
  where: Where,
  resolved: ReturnType<typeof emptyResolved>,
): unknown {
  const type = Number(option.type)
  const kinds = KINDS[type]
  if (kinds) {
    const id = typeof value === 'object' ? value.id : String(value)
    resolve(resolved, { world: where.world, guild: where.guild, id, kinds })
    const allowed = list(option.channel_types)
    const channelType = where.guild?.channels.get(id)?.type
    if (type === 7 && allowed.length > 0 && !allowed.includes(channelType))
      throw new Error(`channel type ${channelType} is not offered`)
    return id
  }
  const expected = type === 3 ? 'string' : type === 5 ? 'boolean' : 'number'
  const fits = typeof value === (isFocused ? 'string' : expected)
  if (!fits) throw new Error(`option ${text(option.name)} takes a ${expected}, not ${JSON.stringify(value)}`)
  if (typeof value === 'string' && value === '' && !isFocused)
    throw new Error(`option ${text(option.name)} cannot be empty`)
  if (typeof value === 'string' && value.length > Number(option.max_length ?? 6_000))
    throw new Error(`${text(option.name)} is too long`)
  const choices = list(option.choices).map(record)
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`${JSON.stringify(value)} is no choice of ${text(option.name)}`)
  }
  return value
}
