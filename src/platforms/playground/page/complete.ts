import type { Command, Option, WireChannel, WireCompletion, WirePerson } from '../wire.ts'
import { commandForms, findSpoken, type Spoken, type SpokenOption } from './spoken.ts'

/** One completion: what it is, what stands in the line once it is taken, and a few words on it. */
export type Item = { readonly label: string; readonly insert: string; readonly note: string }

/**
 * What may stand at the caret. Taking an item replaces the text from `from` to the caret. `eager`: the first is meant unless
 * another is chosen. `ask` is what only the server knows: its choices belong to the items, from `from` as well.
 */
export type Completions = {
  readonly from: number
  readonly items: readonly Item[]
  readonly eager: boolean
  readonly ask: WireCompletion | null
}

/** What can be completed here. */
export type Vocabulary = {
  readonly commands: readonly Command[]
  readonly people: readonly WirePerson[]
  readonly channels: readonly WireChannel[]
}

/** Completes the text before the caret: a command and verb, its options' names, their values, people and channels. */
export function complete(before: string, words: Vocabulary): Completions {
  if (!before.startsWith('/')) return completeMention(before, words) ?? NOTHING
  const spoken = findSpoken(before, words.commands)
  if (spoken === null) return completeCommand(before, words.commands)
  return completeMention(before, words) ?? completeOption(before, { spoken, words })
}

/** How many items are offered at once. */
export const MOST_ITEMS = 25

const NOTHING: Completions = { from: 0, items: [], eager: false, ask: null }

function completeCommand(before: string, commands: readonly Command[]): Completions {
  const typed = before.toLowerCase().replace(/\s+/g, ' ')
  const forms = commandForms(commands)
  const starting = forms.filter(({ text }) => text.startsWith(typed))
  const word = typed.slice(1).trim()
  const within = forms.filter((form) => !starting.includes(form) && word.length > 1 && form.text.includes(word))
  const items = [...starting, ...within].map(({ text, verb }) => ({
    label: text,
    insert: verb.options.length === 0 ? text : `${text} `,
    note: verb.description,
  }))
  return { from: 0, items: items.slice(0, MOST_ITEMS), eager: true, ask: null }
}

function completeMention(before: string, { people, channels }: Vocabulary): Completions | null {
  const match = /(?:^|[\s:,])([@#])([\p{L}\p{N}._-]*)$/u.exec(before)
  if (match === null) return null
  const [, mark, typed = ''] = match
  const items = mark === '@' ? matchPeople(people, typed) : matchChannels(channels, typed)
  return { from: before.length - typed.length - 1, items, eager: true, ask: null }
}

/** The values of the last option, where it has any to offer; else the names of those that are not used yet. */
function completeOption(before: string, of: { readonly spoken: Spoken; readonly words: Vocabulary }): Completions {
  const { options, verb } = of.spoken
  const last = options.at(-1)
  if (last === undefined) return NOTHING
  const values = completeValue(last, of)
  if (values.items.length > 0 || values.ask !== null)
    return { ...values, from: before.length - values.typed.length, eager: values.typed !== '' }
  const used = new Set(options.filter(({ value }, index) => index > 0 || value.trim() !== '').map((o) => o.option))
  const names = completeName(
    last.value,
    verb.options.filter((option) => !used.has(option)),
  )
  return { ...names, from: before.length - names.typed.length, eager: names.typed !== '', ask: null }
}

type Offer = { readonly typed: string; readonly items: readonly Item[] }

function completeName(value: string, unused: readonly Option[]): Offer {
  const typed = /\S*$/.exec(value)?.[0] ?? ''
  const fitting = unused.filter((option) => option.name.startsWith(typed.toLowerCase()))
  const items = fitting.map(({ name, description }) => ({ label: `${name}:`, insert: `${name}: `, note: description }))
  return { typed, items }
}

function completeValue(
  { option, value }: SpokenOption,
  of: { readonly spoken: Spoken; readonly words: Vocabulary },
): Offer & { readonly ask: WireCompletion | null } {
  const { spoken, words } = of
  // A value that ends in a space is done with, unless it is only the space before it.
  if (value.trim() !== '' && /\s$/.test(value)) return { typed: value, items: [], ask: null }
  const typed = (option.type === 'segment' ? (/[^,]*$/.exec(value)?.[0] ?? '') : value).trimStart()
  switch (option.type) {
    case 'choice':
      return { typed, items: matchChoices(option.choices ?? [], typed), ask: null }
    case 'person':
      return { typed, items: matchPeople(words.people, typed.replace(/^@/, '')), ask: null }
    case 'channel':
      return { typed, items: matchChannels(words.channels, typed.replace(/^#/, '')), ask: null }
    case 'session':
    case 'segment':
    case 'zone':
      return {
        typed,
        items: [],
        ask: { command: spoken.command.name, verb: spoken.verb.name, option: option.name, text: typed },
      }
    default:
      return { typed, items: [], ask: null }
  }
}

function matchChoices(choices: readonly string[], typed: string): readonly Item[] {
  const fitting = choices.filter((choice) => choice.startsWith(typed.toLowerCase()) && choice !== typed)
  return fitting.map((choice) => ({ label: choice, insert: `${choice} `, note: '' }))
}

function matchPeople(people: readonly WirePerson[], typed: string): readonly Item[] {
  const wanted = typed.toLowerCase()
  const fitting = people.filter(
    (person) =>
      person.id.startsWith(wanted) ||
      person.name
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(wanted)),
  )
  return fitting
    .slice(0, MOST_ITEMS)
    .map((person) => ({ label: `@${person.id}`, insert: `@${person.id} `, note: person.name }))
}

function matchChannels(channels: readonly WireChannel[], typed: string): readonly Item[] {
  const fitting = channels.filter((channel) => channel.name.toLowerCase().startsWith(typed.toLowerCase()))
  return fitting.map((channel) => ({ label: `#${channel.name}`, insert: `#${channel.id} `, note: channel.topic }))
}
