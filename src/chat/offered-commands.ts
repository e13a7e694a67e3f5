import { isAtLeast } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import { readRole } from '../usecases/read-role.ts'
import type { ChatParts } from './ask.ts'
import type { Command, Verb } from './commands.ts'
import { COMMANDS } from './commands.ts'

/** The commands that are worth offering to an account of a space; to somebody never seen, those that are for all. */
export async function offeredCommands(
  { deps }: ChatParts,
  of: { readonly platform: string; readonly space: string; readonly user: string },
): Promise<readonly Command[]> {
  const entrance = await deps.store.entrance(of.platform, of.space, of.user)
  return commandsFor(entrance === null ? 'student' : await readRole(deps, entrance.person))
}

/** The verbs that somebody with this role may use. Students who host a session type what is for its mentor. */
export function commandsFor(role: Role): readonly Command[] {
  return COMMANDS.map((command) => ({ ...command, verbs: command.verbs.filter(({ who }) => isFor(who, role)) }))
}

function isFor(who: Verb['who'], role: Role): boolean {
  return who === 'all' || isAtLeast(role, who === 'its_mentor' ? 'mentor' : who)
}
