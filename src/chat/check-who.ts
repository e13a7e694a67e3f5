import type { Refusal } from '../domain/refusal.ts'
import { isAtLeast } from '../domain/role.ts'
import type { Role } from '../domain/words.ts'
import type { Verb } from './commands.ts'
import { COMMANDS } from './commands.ts'
import { findVerb } from './find-verb.ts'
import type { Act } from './intent.ts'

/**
 * The refusal of a verb that somebody with this role may never use, whatever they type behind it: who may is said before what is
 * missing. Null for the others, of whom the use case asks anew; what is for a session's mentor may be for anybody.
 */
export function refuseByRole(act: Act, role: Role): Refusal | null {
  const needed = verbsOf(act).map(({ who }) => who)
  const [least] = needed
  if (least === undefined || least === 'all' || least === 'its_mentor') return null
  const isForAll = needed.every((who) => who === least)
  return isForAll && !isAtLeast(role, least) ? { code: 'not_allowed', needs: least } : null
}

/** The verb that was typed, or all of a group that was typed alone. */
function verbsOf(act: Act): readonly Verb[] {
  if (act.type === 'command') {
    const verbs = COMMANDS.find(({ name }) => name === act.command)?.verbs ?? []
    return verbs.filter(({ name }) => name === act.verb)
  }
  if (act.type !== 'line') return []
  const found = findVerb(act)
  if (found.ok) return [found.value.verb]
  if (found.refusal.code !== 'verb_incomplete') return []
  const { refusal } = found
  return COMMANDS.flatMap(({ verbs }) => verbs.filter(({ name }) => name.startsWith(`${refusal.verb} `)))
}
