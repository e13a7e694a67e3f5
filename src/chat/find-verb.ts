import type { Refusal } from '../domain/refusal.ts'
import type { Result } from '../domain/result.ts'
import { no, yes } from '../domain/result.ts'
import type { Command, Verb } from './commands.ts'
import { COMMANDS } from './commands.ts'
import { nearest } from './near.ts'
import { quote } from './typed-input.ts'

/** A command's name and the text that follows it. */
export type TypedLine = { readonly command: string; readonly text: string }

/** The verb that a line begins with, and where in its text the options begin. */
export type FoundVerb = { readonly command: Command; readonly verb: Verb; readonly from: number }

/**
 * Finds the verb, of one word or two (`segment add`). No text at all means `help` for a command that has it, and a session's
 * number alone means `info`. Refuses `verb_unknown`, with those that were probably meant.
 */
export function findVerb(line: TypedLine): Result<FoundVerb> {
  const command = COMMANDS.find(({ name }) => name === line.command)
  if (command === undefined) return no(verbUnknown(line, command))
  const { verbs } = command
  const { name, from } = nameIn(line.text, verbs)
  const verb = verbs.find((candidate) => candidate.name === name)
  return verb === undefined ? no(verbUnknown(line, command)) : yes({ command, verb, from })
}

/** What people type who mean a verb by another name; an empty list where the nearest spelling would mislead. */
const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['new', ['create']],
  ['add', ['create']],
  ['schedule', ['create']],
  ['plan', ['create']],
  ['delete', ['cancel']],
  ['remove', ['cancel']],
  ['show', ['info']],
  ['details', ['info']],
  ['view', ['info']],
  ['begin', ['start']],
  ['stop', ['end']],
  ['finish', ['end']],
  ['close', ['end']],
  ['who', ['attendees']],
  ['attendance', ['attendees', 'mark']],
  ['zone', ['me']],
  ['timezone', ['me']],
  ['list', []],
])

function nameIn(text: string, verbs: readonly Verb[]): { readonly name: string; readonly from: number } {
  const [first] = /^\s*\S+/.exec(text) ?? []
  if (verbs.some(({ name }) => name === '')) return { name: '', from: 0 }
  if (first === undefined) return { name: 'help', from: text.length }
  if (/^\s*#?\d{1,9}\s*$/.test(text)) return { name: 'info', from: 0 }
  const [both = ''] = /^\s*\S+\s+\S+/.exec(text) ?? []
  const grouped = both.trim().replace(/\s+/g, ' ').toLowerCase()
  if (verbs.some(({ name }) => name === grouped)) return { name: grouped, from: both.length }
  return { name: first.trim().toLowerCase(), from: first.length }
}

function verbUnknown(line: TypedLine, command: Command | undefined): Refusal {
  const [first = '', second = ''] = line.text.trim().split(/\s+/, 2)
  const names = command?.verbs.map(({ name }) => name) ?? []
  const group = names.filter((name) => name.startsWith(`${first.toLowerCase()} `))
  if (group.length > 0 && second === '') {
    return { code: 'verb_incomplete', command: quote(line.command), verb: first.toLowerCase(), verbs: group }
  }
  const near =
    group.length > 0
      ? closestFirst(`${first} ${second}`, group)
      : (OTHER_NAMES.get(first.toLowerCase()) ?? nearest(first, names))
  return {
    code: 'verb_unknown',
    command: quote(line.command),
    verb: quote(group.length > 0 ? `${first} ${second}`.trim() : first),
    near,
  }
}

function closestFirst(typed: string, names: readonly string[]): readonly string[] {
  const near = nearest(typed, names)
  return [...near, ...names.filter((name) => !near.includes(name))]
}
