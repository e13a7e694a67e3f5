import { isAtLeast } from '../../domain/role.ts'
import type { Role } from '../../domain/words.ts'
import { encode } from '../action.ts'
import type { Option, Verb } from '../commands.ts'
import { COMMANDS } from '../commands.ts'
import type { Block, Text, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { showButton } from './session-list.ts'

/** Whose help it is. */
export type Help = {
  readonly role: Role
}

/** What the viewer may do, from the command table. */
export function help({ role }: Help, seen: Seen): View {
  const { title, about, nameIt, mySettings } = seen.words.help
  return {
    title,
    body: [
      { type: 'text', text: about },
      ...GROUPS.filter(({ from }) => isAtLeast(role, from)).flatMap((group) => groupBlocks(group, seen)),
      { type: 'note', text: nameIt },
      {
        type: 'buttons',
        buttons: [showButton('upcoming', seen), { label: mySettings, action: encode({ type: 'me' }) }],
      },
    ],
  }
}

type Group = {
  readonly name: keyof Seen['words']['help']['groups']
  readonly who: readonly Verb['who'][]
  readonly from: Role
}

const GROUPS: readonly Group[] = [
  { name: 'everyone', who: ['all'], from: 'student' },
  { name: 'mentors', who: ['mentor', 'its_mentor'], from: 'mentor' },
  { name: 'admins', who: ['admin'], from: 'admin' },
  { name: 'superadmins', who: ['superadmin'], from: 'superadmin' },
]

function groupBlocks({ name, who }: Group, { words }: Seen): readonly Block[] {
  const lines = COMMANDS.flatMap((command) =>
    command.verbs
      .filter((verb) => who.includes(verb.who))
      .flatMap(
        (verb): Text => [
          '\n',
          { code: usage(command.name, { verb, words }) },
          ` ${words.commands.description(verb.description)}`,
        ],
      ),
  )
  return lines.length === 0 ? [] : [{ type: 'text', text: [{ strong: words.help.groups[name] }, ...lines] }]
}

/** The command as one would type it, with examples; what may be left out stands in brackets, and is left out where it is much. */
function usage(command: string, { verb, words }: { readonly verb: Verb; readonly words: Seen['words'] }): string {
  const shown = verb.options.filter((option) => option.required || verb.options.length <= OPTIONS_SHOWN)
  return [`/${command}`, ...(verb.name === '' ? [] : [verb.name]), ...shown.map(slot(words))].join(' ')
}

const OPTIONS_SHOWN = 3

/** Text before the first key is the first option. */
function slot({ commands }: Seen['words']): (option: Option, at: number) => string {
  return (option, at) => {
    const isBare = at === 0 && option.required && option.type !== 'person'
    const example = commands.example(option.example)
    const typed = isBare ? example : `${option.name}: ${example}`
    return option.required ? typed : `[${typed}]`
  }
}
