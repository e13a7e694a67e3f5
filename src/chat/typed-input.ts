/**
 * Checks what was given to a verb's options against the command table, however it was given: typed options or a line of text.
 *
 * @module
 */
import type { Result } from '../domain/result.ts'
import { no, yes } from '../domain/result.ts'
import type { Command, Option, Verb } from './commands.ts'
import { COMMANDS } from './commands.ts'
import type { InputValue, Mention } from './form.ts'
import { nearest } from './near.ts'

/** A command understood: its verb, and for each option given a value of the option's type. */
export type TypedCommand = { readonly command: Command; readonly verb: Verb; readonly input: TypedInput }

/** By option name. People, channels and groups are mentions; all else is text, tidied and not empty; a choice is one of its words. */
export type TypedInput = Readonly<Partial<Record<string, InputValue>>>

/** Reads a command that came with typed options. Never throws; what does not fit the table is refused. */
export function readCommand(typed: {
  readonly command: string
  readonly verb: string
  readonly input: Readonly<Record<string, InputValue>>
}): Result<TypedCommand> {
  const command = COMMANDS.find(({ name }) => name === typed.command)
  const verb = command?.verbs.find(({ name }) => name === typed.verb)
  if (command === undefined || verb === undefined) {
    return no({ code: 'verb_unknown', command: quote(typed.command), verb: quote(typed.verb), near: [] })
  }
  return checkInput(command, verb, new Map(Object.entries(typed.input)))
}

/** Checks every value against its option and that nothing required is missing, in the order of the options. */
export function checkInput(command: Command, verb: Verb, given: ReadonlyMap<string, InputValue>): Result<TypedCommand> {
  for (const name of given.keys()) {
    if (!verb.options.some((option) => option.name === name)) return no(optionUnknown(verb, name))
  }
  const input: Record<string, InputValue> = {}
  for (const option of verb.options) {
    const value = given.get(option.name)
    const checked = value === undefined ? yes(null) : checkValue(verb, option, value)
    if (!checked.ok) return checked
    if (checked.value !== null) input[option.name] = checked.value
  }
  if (verb.opensForm === true && Object.keys(input).length === 0) return yes({ command, verb, input })
  const missing = verb.options.find((option) => option.required && input[option.name] === undefined)
  if (missing === undefined) return yes({ command, verb, input })
  return no({ code: 'option_missing', verb: verb.name, option: missing.name, example: missing.example })
}

/** The refusal of an option that the verb does not have; the nearest of those that it has stand first. */
export function optionUnknown(verb: Verb, option: string) {
  const names = verb.options.map(({ name }) => name)
  const near = nearest(option, names)
  const known = [...near, ...names.filter((name) => !near.includes(name))]
  return {
    code: 'option_unknown',
    verb: verb.name,
    option: quote(option),
    known,
    elsewhere: verbsWith(option, verb),
  } as const
}

/** The other verbs about the same session or segment that take this option. */
export function verbsWith(option: string, { options: [about] }: Verb): readonly string[] {
  if (about?.required !== true) return []
  return COMMANDS.flatMap(({ verbs }) => verbs)
    .filter(
      ({ options: [first, ...others] }) => first?.name === about.name && others.some(({ name }) => name === option),
    )
    .map(({ name }) => name)
}

/** The choice that somebody's words mean (`Left early` is `left_early`), or null. */
export function readChoice(option: Option, text: string): string | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return option.choices?.find((choice) => choice === word) ?? null
}

/** Text of somebody, short enough to be said back to them. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 2 * MOST_QUOTED)]
  return characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED - 1).join('')}…` : text
}

/** How a mention reads where text is wanted. */
export function nameOf(mention: Mention): string {
  const name = mention.name ?? mention.profile?.name ?? mention.externalId
  return mention.kind === 'channel' ? `#${name}` : `@${name}`
}

const MOST_QUOTED = 100

const PLACES_TO_MEET = new Set(['link', 'backup_link'])

/** The value as its option wants it, null where nothing stands in it. */
function checkValue(verb: Verb, option: Option, value: InputValue): Result<InputValue | null> {
  if (option.type === 'person' || option.type === 'channel' || option.type === 'group') {
    if (typeof value !== 'string' && value.kind === option.type) return yes(value)
    const text = typeof value === 'string' ? tidy(value) : nameOf(value)
    // Where nothing can be picked, or what was typed is none: whoever reads the group says so.
    if (option.type === 'group' && typeof value === 'string' && text !== '') return yes(typedGroup(text))
    return text === '' ? yes(null) : no(unusable(verb, option, { value: text, expected: option.type }))
  }
  const text = tidy(typeof value === 'string' ? value : wordsOf(option, value))
  if (text === '') return yes(null)
  if (option.type === 'text') return yes(text)
  const line = text.replace(/\s+/g, ' ')
  if (option.type !== 'choice') return yes(line)
  const choice = readChoice(option, line)
  if (choice !== null) return yes(choice)
  return no(unusable(verb, option, { value: line, expected: option.choices ?? [] }))
}

function typedGroup(text: string): Mention {
  const name = quote(text.replace(/^@/, ''))
  return { kind: 'group', externalId: name, name }
}

/** A channel can be the place where a session meets: its mention stands for its link (`domain/meeting.ts`). */
function wordsOf(option: Option, mention: Mention): string {
  const isPlace = mention.kind === 'channel' && PLACES_TO_MEET.has(option.name)
  return isPlace ? `<#${mention.externalId}>` : nameOf(mention)
}

type Expected = readonly string[] | Mention['kind']

function unusable(verb: Verb, option: Option, why: { readonly value: string; readonly expected: Expected }) {
  const { value, expected } = why
  return { code: 'option_unusable', verb: verb.name, option: option.name, value: quote(value), expected } as const
}

/** Every kind of space but the line break becomes a plain one. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .trim()
}
