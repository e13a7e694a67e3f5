import { COMMANDS } from '../../chat/commands.ts'
import type { InputValue } from '../../chat/form.ts'
import type { Act } from '../../chat/intent.ts'
import type { Words } from '../../chat/words/words.ts'
import { findMentions } from './find-mentions.ts'
import type { Members } from './members.ts'
import type { WireAct, WireValue } from './wire.ts'

/** What a person did, in the words of the conversation; or a sentence for one that names what is not here. */
export type Translated =
  | { readonly type: 'act'; readonly act: Act }
  | { readonly type: 'unfit'; readonly error: string }

/** Translates everything but words that are said. `onPrivate`: it was done on a private answer. */
export function translateAct(
  act: Exclude<WireAct, { readonly type: 'say' }>,
  of: { readonly members: Members; readonly onPrivate: boolean; readonly unfit: Words['platform']['unfit'] },
): Translated {
  switch (act.type) {
    case 'command': {
      const verbs = COMMANDS.find((command) => command.name === act.command)?.verbs ?? []
      if (!verbs.some((verb) => verb.name === act.verb)) return unfit(of.unfit.command)
      const input = inputValues(act.input, of.members)
      return input === null ? unfit(of.unfit.value) : { type: 'act', act: { ...act, input } }
    }
    case 'action': {
      const value = act.value === null ? {} : { value: act.value }
      return { type: 'act', act: { type: 'action', id: act.id, onPrivate: of.onPrivate, ...value } }
    }
    case 'form': {
      const values = inputValues(act.values, of.members)
      return values === null ? unfit(of.unfit.value) : { type: 'act', act: { ...act, values } }
    }
    case 'home':
      return { type: 'act', act }
  }
}

/** A line that begins with `/`: the command and what follows it, or null where there is no such command. */
export function translateLine(line: string, members: Members): Extract<Act, { readonly type: 'line' }> | null {
  const [, name = '', text = ''] = /^\/(\S*)\s*(.*)$/s.exec(line) ?? []
  const command = COMMANDS.find((c) => c.name === name.toLowerCase())?.name
  return command === undefined ? null : { type: 'line', command, text, mentions: findMentions(text, members) }
}

function unfit(error: string): Translated {
  return { type: 'unfit', error }
}

/** The values as the conversation takes them: what was left empty is absent. Null where one names what is not here. */
function inputValues(
  values: Readonly<Record<string, WireValue>>,
  members: Members,
): Readonly<Record<string, InputValue>> | null {
  const meant = Object.entries(values).map(([name, value]) => [name, members.input(value)] as const)
  if (meant.some(([, value]) => value === null)) return null
  return Object.fromEntries(
    meant.filter((entry): entry is [string, InputValue] => entry[1] !== null && entry[1] !== ''),
  )
}
