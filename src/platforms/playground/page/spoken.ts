import type { Command, Option, Verb } from '../wire.ts'

/** A command and verb that a line begins with: how much of it they take, and the options that follow. */
export type Spoken = {
  readonly command: Command
  readonly verb: Verb
  readonly length: number
  /** In order; text before the first name is the first option's. */
  readonly options: readonly SpokenOption[]
}

/** An option of a line, and where its value stands: from `start` to the next name or the end, as typed. */
export type SpokenOption = { readonly option: Option; readonly value: string; readonly start: number }

/** A command and verb as one types them. */
export type Form = { readonly text: string; readonly command: Command; readonly verb: Verb }

/** Every command and verb, as one types them. */
export function commandForms(commands: readonly Command[]): readonly Form[] {
  return commands.flatMap((command) =>
    command.verbs.map((verb) => ({ text: `/${command.name} ${verb.name}`.trim(), command, verb })),
  )
}

/** The longest command and verb that a line begins with, or null. */
export function findSpoken(line: string, commands: readonly Command[]): Spoken | null {
  const folded = `${line.toLowerCase()} `
  // `/session` alone may become any of its verbs; a verb that is whole is one already.
  const fitting = commandForms(commands).filter(
    ({ text }) => folded.startsWith(`${text} `) && (text.includes(' ') || folded.length > text.length + 1),
  )
  const longest = fitting.sort((a, b) => b.text.length - a.text.length)[0]
  if (longest === undefined) return null
  const { command, verb } = longest
  const length = Math.min(longest.text.length + 1, line.length)
  return { command, verb, length, options: readOptions(line, { verb, from: length }) }
}

function readOptions(line: string, of: { readonly verb: Verb; readonly from: number }): readonly SpokenOption[] {
  const [first] = of.verb.options
  if (first === undefined) return []
  const names = of.verb.options.map((option) => option.name).join('|')
  const found = [...line.slice(of.from).matchAll(new RegExp(`(?<=^|\\s)(${names}):\\s*`, 'gi'))].map((match) => ({
    option: of.verb.options.find((option) => option.name === match[1]?.toLowerCase()) ?? first,
    nameAt: of.from + match.index,
    start: of.from + match.index + match[0].length,
  }))
  const all = [{ option: first, nameAt: of.from, start: of.from }, ...found]
  return all
    .map(({ option, start }, index) => ({ option, start, value: line.slice(start, all[index + 1]?.nameAt) }))
    .filter(({ value }, index) => index > 0 || found.length === 0 || value.trim() !== '')
}
