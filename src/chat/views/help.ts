import type { Role } from '../../domain/words.ts'
import { ROLES } from '../../domain/words.ts'
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
  return {
    title: 'What you can do here',
    body: [
      {
        type: 'text',
        text: [
          'Live sessions are announced here as cards: press ',
          { strong: 'Join' },
          ' to register, and again when the doors are open to get the link.',
        ],
      },
      ...GROUPS.flatMap((group) => groupBlocks(group, role)),
      { type: 'note', text: ['Name a session by its number, as ', { code: '42' }, ', or by its title.'] },
      {
        type: 'buttons',
        buttons: [showButton('upcoming', seen), { label: 'My settings', action: encode({ type: 'me' }) }],
      },
    ],
  }
}

type Group = { readonly name: string; readonly who: readonly Verb['who'][]; readonly from: Role }

const GROUPS: readonly Group[] = [
  { name: 'Everyone', who: ['all'], from: 'student' },
  { name: 'Mentors, for their sessions', who: ['mentor', 'its_mentor'], from: 'mentor' },
  { name: 'Admins', who: ['admin'], from: 'admin' },
  { name: 'Superadmins', who: ['superadmin'], from: 'superadmin' },
]

function groupBlocks(group: Group, role: Role): readonly Block[] {
  if (ROLES.indexOf(role) < ROLES.indexOf(group.from)) return []
  const lines = COMMANDS.flatMap((command) =>
    command.verbs
      .filter((verb) => group.who.includes(verb.who))
      .flatMap((verb): Text => ['\n', { code: usage(command.name, verb) }, ` ${verb.description}`]),
  )
  return lines.length === 0 ? [] : [{ type: 'text', text: [{ strong: group.name }, ...lines] }]
}

/** The command as one would type it, with examples; what may be left out stands in brackets, and is left out where it is much. */
function usage(command: string, verb: Verb): string {
  const shown = verb.options.filter((option) => option.required || verb.options.length <= OPTIONS_SHOWN)
  return [`/${command}`, ...(verb.name === '' ? [] : [verb.name]), ...shown.map(slot)].join(' ')
}

const OPTIONS_SHOWN = 3

/** Text before the first key is the first option. */
function slot(option: Option, at: number): string {
  const isBare = at === 0 && option.required && option.type !== 'person'
  const words = isBare ? option.example : `${option.name}: ${option.example}`
  return option.required ? words : `[${words}]`
}
