import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type InteractionType as Kind,
  MessageFlags,
  type ModalSubmitComponent,
} from 'discord-api-types/v10'
import type { FormValues, InputValue, Mention } from '../../chat/form.ts'
import type { Act, Completion, Intent, SpaceRef, UserRef } from '../../chat/intent.ts'
import { mentionOf, type Picked } from './mention.ts'
import { type Guild, profileOf } from './profile.ts'

/** The name of this platform wherever accounts and spaces are named. */
export const PLATFORM = 'discord'

/** Finds what is known of a server; Discord sends only its id with an interaction. */
export type FindGuild = (id: string) => Guild

/** What someone did, in neutral words; null for kinds of interaction that Rollcall does not offer. */
export function intentOf(interaction: APIInteraction, findGuild: FindGuild): Intent | null {
  const guild = interaction.guild_id ? findGuild(interaction.guild_id) : null
  const act = actOf(interaction, guild)
  if (!act) return null
  const channel = interaction.channel?.id ?? null
  return {
    id: interaction.id,
    platform: PLATFORM,
    space: spaceOf(guild),
    channel,
    user: userOf(interaction, guild),
    act,
  }
}

/** What someone typed so far into an option that completes; null outside a server. */
export function completionOf(
  interaction: APIApplicationCommandAutocompleteInteraction,
  findGuild: FindGuild,
): Completion | null {
  const guild = interaction.guild_id ? findGuild(interaction.guild_id) : null
  const space = spaceOf(guild)
  if (!space) return null
  const { verb, options } = typedOf(interaction.data.options ?? [])
  const focused = options.find((option) => 'focused' in option && option.focused)
  if (!focused || !('value' in focused)) return null
  return {
    platform: PLATFORM,
    space,
    user: userOf(interaction, guild),
    command: interaction.data.name,
    verb,
    option: focused.name,
    text: String(focused.value),
  }
}

/** Whether the message that was pressed on, or that led to the form, is one that only this person sees. */
export function isOnPrivate(interaction: APIInteraction): boolean {
  return ((interaction.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

/** The language of whoever acts (BCP 47), or null. */
export function localeOf(interaction: APIInteraction): string | null {
  return 'locale' in interaction && typeof interaction.locale === 'string' ? interaction.locale : null
}

function actOf(interaction: APIInteraction, guild: Guild | null): Act | null {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return interaction.data.type === ApplicationCommandType.ChatInput
        ? commandAct(interaction as APIChatInputApplicationCommandInteraction, guild)
        : null
    case InteractionType.MessageComponent:
      return actionAct(interaction)
    case InteractionType.ModalSubmit:
      return { type: 'form', id: wordOf(interaction.data.custom_id), values: formValues(interaction, guild) }
    default:
      return null
  }
}

function commandAct({ data }: APIChatInputApplicationCommandInteraction, guild: Guild | null): Act {
  const { verb, options } = typedOf(data.options ?? [])
  const picked = { resolved: data.resolved, guild }
  const input: Record<string, InputValue> = {}
  for (const option of options) if ('value' in option) input[option.name] = optionValue(option, picked)
  return { type: 'command', command: wordOf(data.name), verb, input }
}

type DataOption = APIApplicationCommandInteractionDataOption<
  Kind.ApplicationCommand | Kind.ApplicationCommandAutocomplete
>

/** The words of the verb and the options below it: groups and subcommands are nested, each alone at its level. */
function typedOf(options: readonly DataOption[]): { verb: string; options: readonly DataOption[] } {
  const [first] = options
  const isNested =
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup
  if (!isNested) return { verb: '', options }
  const inner = typedOf((first.options ?? []) as readonly DataOption[])
  return { verb: [first.name, inner.verb].filter(Boolean).join(' '), options: inner.options }
}

const OPTION_KINDS: Readonly<Partial<Record<ApplicationCommandOptionType, Mention['kind']>>> = {
  [ApplicationCommandOptionType.User]: 'person',
  [ApplicationCommandOptionType.Channel]: 'channel',
  [ApplicationCommandOptionType.Role]: 'group',
}

function optionValue(option: Extract<DataOption, { value: unknown }>, picked: Picked): InputValue {
  const kind = OPTION_KINDS[option.type]
  return kind ? mentionOf(kind, String(option.value), picked) : String(option.value)
}

function actionAct(interaction: APIMessageComponentInteraction): Act {
  const { data } = interaction
  const [chosen] = data.component_type === ComponentType.StringSelect ? data.values : []
  const value = chosen === undefined ? {} : { value: wordOf(chosen) }
  return { type: 'action', id: wordOf(data.custom_id), ...value, onPrivate: isOnPrivate(interaction) }
}

const FIELD_KINDS: Readonly<Partial<Record<ComponentType, Mention['kind']>>> = {
  [ComponentType.UserSelect]: 'person',
  [ComponentType.ChannelSelect]: 'channel',
  [ComponentType.RoleSelect]: 'group',
}

/** What stood in each field; one left empty is absent. */
function formValues({ data }: APIModalSubmitInteraction, guild: Guild | null): FormValues {
  const picked = { resolved: data.resolved, guild }
  const values: Record<string, InputValue> = {}
  for (const part of data.components) {
    const fields =
      part.type === ComponentType.Label
        ? [part.component]
        : part.type === ComponentType.ActionRow
          ? part.components
          : []
    for (const field of fields) {
      const value = fieldValue(field, picked)
      if (value !== null) values[field.custom_id] = value
    }
  }
  return values
}

function fieldValue(field: ModalSubmitComponent, picked: Picked): InputValue | null {
  if ('values' in field) {
    const [first] = field.values
    if (first === undefined) return null
    const kind = FIELD_KINDS[field.type]
    return kind ? mentionOf(kind, first, picked) : first
  }
  return typeof field.value === 'string' && field.value.trim() !== '' ? field.value : null
}

function spaceOf(guild: Guild | null): SpaceRef | null {
  return guild ? { externalId: guild.id, name: guild.name } : null
}

/** In a direct message Discord says nothing of the person's standing anywhere, so no profile is made up. */
function userOf(interaction: APIInteraction, guild: Guild | null): UserRef {
  const member = interaction.member
  const user = member?.user ?? interaction.user
  const externalId = wordOf(user?.id)
  if (!user || !guild || !member) return { externalId }
  return { externalId, profile: profileOf({ user, member, locale: localeOf(interaction) }, guild) }
}

/** What must be a word for the rest to make sense; an interaction in which it is none is malformed. */
function wordOf(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new TypeError('an interaction was malformed')
  return value
}
