import { isAtLeast } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import { readAccount } from '../usecases/read-account.ts'
import type { ChatParts } from './ask.ts'
import type { Command, Verb } from './commands.ts'
import { COMMANDS } from './commands.ts'
import type { Words } from './words/words.ts'
import { wordsFor } from './words/words.ts'

/** The commands that are worth offering to an account of a space, in its language; to somebody never seen, those that are for all. */
export async function offeredCommands(
  { deps }: ChatParts,
  of: { readonly platform: string; readonly space: string; readonly user: string },
): Promise<readonly Command[]> {
  const account = await readAccount(deps, of)
  return account === null
    ? commandsFor('student')
    : commandsFor(account.role).map(describedIn(wordsFor(account.locale)))
}

/** The verbs that somebody with this role may use. Students who host a session type what is for its mentor. */
export function commandsFor(role: Role): readonly Command[] {
  return COMMANDS.map((command) => ({ ...command, verbs: command.verbs.filter(({ who }) => isFor(who, role)) }))
}

function describedIn({ commands: { description, example, choice } }: Words) {
  return (command: Command): Command => ({
    ...command,
    description: description(command.description),
    verbs: command.verbs.map((verb) => ({
      ...verb,
      description: description(verb.description),
      options: verb.options.map((option) => ({
        ...option,
        description: description(option.description),
        example: example(option.example),
        ...(option.choices && { choiceWords: option.choices.map(choice) }),
      })),
    })),
  })
}

function isFor(who: Verb['who'], role: Role): boolean {
  return who === 'all' || isAtLeast(role, who === 'its_mentor' ? 'mentor' : who)
}
