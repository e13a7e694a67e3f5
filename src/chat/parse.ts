/**
 * Reads a command typed as one line: `VERB key: value key: value …` (SPEC section 2). Text before the first key is the first
 * option. Only names of the verb's own options are keys, so that `18:30`, `https://…` and `Interview: the basics` are values.
 *
 * @module
 */
import type { Refusal } from '../domain/refusal.ts'
import type { Result } from '../domain/result.ts'
import { no } from '../domain/result.ts'
import type { Option, Verb } from './commands.ts'
import { COMMANDS } from './commands.ts'
import { findVerb } from './find-verb.ts'
import type { InputValue } from './form.ts'
import type { LineMention } from './intent.ts'
import type { Chunk } from './line-chunks.ts'
import { cutChunks } from './line-chunks.ts'
import { nearest } from './near.ts'
import type { TypedCommand } from './typed-input.ts'
import { checkInput, nameOf, optionUnknown, readChoice, verbsWith } from './typed-input.ts'

/** A command's name and the text that follows it. */
export type Line = { readonly command: string; readonly text: string; readonly mentions: readonly LineMention[] }

/**
 * Reads a line. No text at all means `help` for a command that has it, and a session's number alone means `info`. Someone
 * mentioned without a key goes to the verb's first person option, where the first option is no text of its own. Never throws.
 */
export function readLine(line: Line): Result<TypedCommand> {
  const found = findVerb(line)
  if (!found.ok) return found
  const { command, verb, from } = found.value
  const chunks = cutChunks({
    text: line.text,
    from,
    mentions: line.mentions,
    names: verb.options.map(({ name }) => name),
  })
  const placed = placeChunks(verb, chunks)
  if (!(placed instanceof Map)) return no(placed)
  const checked = checkInput(command, verb, placed)
  if (checked.ok || checked.refusal.code !== 'option_missing') return checked
  const slip = misspelt(verb, chunks, placed)
  return slip === null ? checked : no(optionUnknown(verb, slip))
}

/** Options whose text may hold anything, words with a colon too. */
const FREE_TEXT = new Set(['title', 'description', 'reason', 'name', 'passcode', 'search'])

/** What a session is made with. */
const MAKING = new Set(
  COMMANDS.flatMap(({ verbs }) => verbs)
    .filter(({ name }) => name === 'create')
    .flatMap(({ options }) => options.map(({ name }) => name)),
)

/** How calendars begin a rule that is pasted for `repeat` (RFC 5545, section 3.8.5.3). */
const RULE_LEAD = 'rrule'

/** Gives each chunk's text to its option, and what was mentioned on the way to the options that want such a thing. */
function placeChunks(verb: Verb, chunks: readonly Chunk[]): Map<string, InputValue> | Refusal {
  const given = new Map<string, InputValue>()
  const loose: LineMention['value'][] = []
  for (const chunk of chunks.filter(({ key }) => key !== null)) {
    const option = verb.options.find(({ name }) => name === chunk.key)
    if (option === undefined) continue
    if (given.has(option.name)) return { code: 'option_twice', verb: verb.name, option: option.name }
    const { value, rest } = takeValue(option, chunk)
    const unread = unreadIn(chunk, { verb, option })
    if (unread !== undefined) return optionUnknown(verb, unread)
    given.set(option.name, value)
    loose.push(...rest)
  }
  const bare = chunks.find(({ key }) => key === null)
  const refused = bare === undefined ? null : placeBare(verb, bare, { given, loose })
  return refused ?? placeLoose(verb, loose, given) ?? given
}

/** The first word with a colon that the text of this option cannot hold. */
function unreadIn({ wordsWithColon }: Chunk, { verb, option: { name } }: At): string | undefined {
  if (name === 'repeat') return wordsWithColon.find((word) => word !== RULE_LEAD)
  if (name === 'session') return wordsWithColon.find((word) => isMeant(word, verb))
  if (name === 'title') return wordsWithColon.find((word) => MAKING.has(word) && isElsewhere(word, verb))
  if (name === 'name') return wordsWithColon.find((word) => isElsewhere(word, verb))
  return FREE_TEXT.has(name) ? undefined : wordsWithColon[0]
}

/** Whether the word is no part of a session's title: an option that sessions are made or changed with, or a slip of one of the verb's. */
function isMeant(word: string, verb: Verb): boolean {
  const own = verb.options.map(({ name }) => name)
  return MAKING.has(word) || isElsewhere(word, verb) || nearest(word, own).length > 0
}

/** Whether another verb about the same thing takes it. */
function isElsewhere(word: string, verb: Verb): boolean {
  return verbsWith(word, verb).length > 0
}

type At = { readonly verb: Verb; readonly option: Option }

type Placing = { readonly given: Map<string, InputValue>; readonly loose: LineMention['value'][] }

/** The text before the first key. */
function placeBare(verb: Verb, chunk: Chunk, { given, loose }: Placing): Refusal | null {
  if (chunk.text.trim() === '' && chunk.mentions.length === 0) return null
  const option = verb.options.find(({ type }) => type !== 'person' && type !== 'channel' && type !== 'group')
  if (option === undefined) return optionUnknown(verb, chunk.withNames.trim())
  const unread = unreadIn(chunk, { verb, option })
  if (unread !== undefined) return optionUnknown(verb, unread)
  const { value, rest } = takeValue(option, chunk)
  loose.unshift(...rest)
  const text = typeof value === 'string' ? takeChoice(verb, value, given) : nameOf(value)
  if (text === '') return null
  if (given.has(option.name)) return { code: 'option_twice', verb: verb.name, option: option.name }
  given.set(option.name, text)
  return null
}

/** What of a chunk is its option's value, and what was mentioned beside it. */
function takeValue(
  option: Option,
  chunk: Chunk,
): { readonly value: InputValue; readonly rest: readonly LineMention['value'][] } {
  const [only, ...more] = chunk.mentions
  const isPointedAt = option.type === 'person' || option.type === 'channel' || option.type === 'group'
  if (!isPointedAt && option.type !== 'text') return { value: chunk.text, rest: chunk.mentions }
  const last = chunk.endsWithMention ? chunk.mentions.at(-1) : undefined
  // A name belongs to a title, a channel at its end does not.
  if (chunk.key === null && last?.kind === 'channel') return { value: chunk.withoutLast, rest: [last] }
  const isAlone = only !== undefined && more.length === 0 && chunk.text.trim() === ''
  return { value: isAlone ? only : chunk.withNames, rest: [] }
}

/** Takes a choice off the end (`mark 42 @ana late`), where the verb needs one that has not been given. */
function takeChoice(verb: Verb, text: string, given: Map<string, InputValue>): string {
  const [first, ...others] = verb.options
  const option = others.find(({ type, required, name }) => type === 'choice' && required && !given.has(name))
  if (option === undefined || first?.type === 'text') return text
  const words = text.trim().split(/\s+/)
  for (const count of [2, 1]) {
    const choice = words.length < count ? null : readChoice(option, words.slice(-count).join(' '))
    if (choice === null) continue
    given.set(option.name, choice)
    return words.slice(0, -count).join(' ')
  }
  return text
}

/** Gives what was mentioned without a key to the first option of its kind that is still free. */
function placeLoose(
  verb: Verb,
  loose: readonly LineMention['value'][],
  given: Map<string, InputValue>,
): Refusal | null {
  for (const mention of loose) {
    const option = verb.options.find(({ type, name }) => type === mention.kind && !given.has(name))
    if (option === undefined) return optionUnknown(verb, nameOf(mention))
    given.set(option.name, mention)
  }
  return null
}

/** A word with a colon that is probably a slip of an option that is missing. */
function misspelt(verb: Verb, chunks: readonly Chunk[], given: ReadonlyMap<string, InputValue>): string | null {
  const absent = verb.options.filter(({ name }) => !given.has(name)).map(({ name }) => name)
  return chunks.flatMap((chunk) => chunk.wordsWithColon).find((word) => nearest(word, absent).length > 0) ?? null
}
