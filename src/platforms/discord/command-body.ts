import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Command, Option, Verb } from '../../chat/commands.ts'
import { wordsFor } from '../../chat/words/words.ts'
import { ANNOUNCEABLE } from './render-form.ts'

/** Option types whose values are offered as one types. */
const COMPLETED: ReadonlySet<Option['type']> = new Set(['session', 'segment', 'zone'])

/** The languages of Discord for which the table has words beside its own (reference: locales). */
const LOCALES = [Locale.SpanishES, Locale.SpanishLATAM]

/**
 * A command of the table as Discord registers it: a verb is a subcommand, `segment add` a subcommand in a group. Offered in
 * servers only, since in a direct message nothing says which organization is meant.
 */
export function commandBody(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const bare = command.verbs.find((verb) => verb.name === '')
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    ...described(command.description),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: bare ? verbOptions(bare) : subcommands(command.verbs),
  }
}

function subcommands(verbs: readonly Verb[]): APIApplicationCommandOption[] {
  const groups = new Set(verbs.flatMap((verb) => (verb.name.includes(' ') ? [verb.name.split(' ')[0] ?? ''] : [])))
  const single = verbs.filter((verb) => !verb.name.includes(' ')).map((verb) => subcommand(verb, verb.name))
  const grouped = [...groups].map((group): APIApplicationCommandOption => {
    const members = verbs.filter((verb) => verb.name.startsWith(`${group} `))
    const options = members.map((verb) => subcommand(verb, verb.name.slice(group.length + 1)))
    const description = `${group}: ${options.map((option) => option.name).join(', ')}`
    return { type: ApplicationCommandOptionType.SubcommandGroup, name: group, description, options }
  })
  return [...single, ...grouped]
}

function subcommand(verb: Verb, name: string): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    ...described(verb.description),
    options: verbOptions(verb),
  }
}

/** Required options first, as Discord wants them; none is required where the bare verb opens a form. */
function verbOptions(verb: Verb): APIApplicationCommandBasicOption[] {
  const needed = verb.options.filter((option) => option.required && !verb.opensForm)
  const others = verb.options.filter((option) => !needed.includes(option))
  return [...needed.map((option) => optionBody(option, true)), ...others.map((option) => optionBody(option, false))]
}

function optionBody(option: Option, required: boolean): APIApplicationCommandBasicOption {
  const base = { name: option.name, ...described(option.description), ...(required ? { required } : {}) }
  if (option.type === 'person') return { ...base, type: ApplicationCommandOptionType.User }
  if (option.type === 'group') return { ...base, type: ApplicationCommandOptionType.Role }
  if (option.type === 'channel')
    return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: ANNOUNCEABLE }
  if (COMPLETED.has(option.type)) return { ...base, type: ApplicationCommandOptionType.String, autocomplete: true }
  const choices = option.choices?.map(choiceBody) ?? []
  return { ...base, type: ApplicationCommandOptionType.String, ...(choices.length > 0 ? { choices } : {}) }
}

function choiceBody(choice: string): APIApplicationCommandOptionChoice<string> {
  const { commands } = wordsFor(null)
  return {
    name: commands.choice(choice),
    name_localizations: localized((tag) => wordsFor(tag).commands.choice(choice)),
    value: choice,
  }
}

/** Names stay as they are in every language, since they are what people type to each other. */
function described(description: string) {
  return { description, description_localizations: localized((tag) => wordsFor(tag).commands.description(description)) }
}

function localized(say: (tag: string) => string): LocalizationMap {
  return Object.fromEntries(LOCALES.map((tag) => [tag, say(tag)]))
}
