import type { Command, Option, Verb, WireChannel, WireCompletion, WirePerson } from '../wire.ts'

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

/** A command and verb that a line has begun with. */
export type Spoken = { readonly command: Command; readonly verb: Verb; readonly length: number }

/** Completes the text before the caret: a command and verb, its options' names, their values, people and channels. */
export function complete(before: string, words: Vocabulary): Completions {
  if (!before.startsWith('/')) return completeMention(before, words) ?? NOTHING
  const spoken = findSpoken(before, words.commands)
  if (spoken === null) return completeCommand(before, words.commands)
  return completeMention(before, words) ?? completeOption(before, { spoken, words })
}

/** The longest command and verb that a line begins with, or null. */
export function findSpoken(line: string, commands: readonly Command[]): Spoken | null {
  const found = spokenForms(commands).filter(
    ({ form }) => line.toLowerCase().startsWith(`${form} `) || (line.toLowerCase() === form && form.includes(' ')),
  )
  const longest = found.sort((a, b) => b.form.length - a.form.length)[0]
  if (longest === undefined) return null
  return { command: longest.command, verb: longest.verb, length: Math.min(longest.form.length + 1, line.length) }
}

/** How many items are offered at once. */
export const MOST_ITEMS = 25

const NOTHING: Completions = { from: 0, items: [], eager: false, ask: null }

function spokenForms(commands: readonly Command[]): readonly { form: string; command: Command; verb: Verb }[] {
  return commands.flatMap((command) =>
    command.verbs.map((verb) => ({ form: `/${command.name} ${verb.name}`.trim(), command, verb })),
  )
}

function completeCommand(before: string, commands: readonly Command[]): Completions {
  const typed = before.toLowerCase().replace(/\s+/g, ' ')
  const forms = spokenForms(commands)
  const starting = forms.filter(({ form }) => form.startsWith(typed))
  const within = forms.filter(
    (f) => !starting.includes(f) && typed.length > 2 && f.form.includes(typed.slice(1).trim()),
  )
  const items = [...starting, ...within].map(({ form, verb }) => ({
    label: form,
    insert: verb.options.length === 0 ? form : `${form} `,
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

function completeOption(before: string, of: { readonly spoken: Spoken; readonly words: Vocabulary }): Completions {
  const { spoken, words } = of
  const { options } = spoken.verb
  const rest = before.slice(spoken.length)
  const keys = options.length === 0 ? [] : [...rest.matchAll(keyPattern(options))]
  const last = keys.at(-1)
  const used = new Set(keys.map((match) => match[1]?.toLowerCase()))
  const option = last === undefined ? options[0] : options.find((o) => o.name === last[1]?.toLowerCase())
  if (option === undefined) return NOTHING
  const value = last === undefined ? rest : rest.slice(last.index + last[0].length)
  if (last === undefined && option.name !== '') used.add(value.trim() === '' ? '' : option.name)
  const values = completeValue(value, { option, spoken, words })
  const names = completeName(
    value,
    options.filter((o) => !used.has(o.name)),
  )
  // Names begin at the last word, values where the value does: only one of them can be taken from one place.
  const from = before.length - (values.items.length > 0 || values.ask !== null ? values.typed : names.typed).length
  if (values.items.length > 0 || values.ask !== null)
    return { from, items: values.items, eager: values.typed !== '', ask: values.ask }
  return { from, items: names.items, eager: names.typed !== '', ask: null }
}

function keyPattern(options: readonly Option[]): RegExp {
  return new RegExp(`(?<=^|\\s)(${options.map((option) => option.name).join('|')}):\\s*`, 'gi')
}

type Offer = { readonly typed: string; readonly items: readonly Item[] }

function completeName(value: string, unused: readonly Option[]): Offer {
  const typed = /(\S*)$/.exec(value)?.[1] ?? ''
  const fitting = unused.filter((option) => option.name.startsWith(typed.toLowerCase()) && option.name !== '')
  return {
    typed,
    items: fitting.map((option) => ({
      label: `${option.name}:`,
      insert: `${option.name}: `,
      note: option.description,
    })),
  }
}

function completeValue(
  value: string,
  of: { readonly option: Option; readonly spoken: Spoken; readonly words: Vocabulary },
): Offer & { readonly ask: WireCompletion | null } {
  const { option, spoken, words } = of
  // A value that ends in a space is done with, unless it is only the space before it.
  if (value.trim() !== '' && /\s$/.test(value)) return { typed: value, items: [], ask: null }
  const typed = option.type === 'segment' ? (/[^,]*$/.exec(value)?.[0] ?? '').trimStart() : value.trimStart()
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
