import type { Session } from '../domain/entities.ts'
import { isAtLeast } from '../domain/role.ts'
import { isReadyFor, isSessionStep } from '../domain/session-step.ts'
import type { Asker } from '../usecases/ports.ts'
import { suggestSessions } from '../usecases/suggest-sessions.ts'
import type { ChatParts } from './ask.ts'
import { COMMANDS } from './commands.ts'
import { LIMITS } from './view.ts'

/** Sessions worth offering, at most 25; `isAll`: every session of the organization was looked at for it. */
export type Offered = { readonly sessions: readonly Session[]; readonly isAll: boolean }

/** The sessions that hold the text typed so far, with which the verb can do something now, and that are the asker's to act on. */
export async function sessionsForVerb(
  { deps }: ChatParts,
  of: { readonly asker: Asker; readonly verb: string; readonly text: string },
): Promise<Offered> {
  const { asker, verb, text } = of
  const isChosen = !isForAll(verb) && !isAtLeast(asker.role, 'admin')
  const limit = isChosen || isSessionStep(verb) ? LOOKED_AT : LIMITS.options
  const found = await suggestSessions(deps, { asker, text, limit })
  const now = deps.clock.now()
  const fitting = found.filter(
    (session) => (!isChosen || session.mentorId === asker.person.id) && isOpenTo(verb, { session, now }),
  )
  return { sessions: fitting.slice(0, LIMITS.options), isAll: found.length < limit }
}

/** Whether everybody may use a verb, on any session. */
export function isForAll(verb: string): boolean {
  return COMMANDS.some(({ verbs }) => verbs.some(({ name, who }) => name === verb && who === 'all'))
}

/** Current and ended sessions looked at, of each so many: what a few milliseconds read. */
const LOOKED_AT = 100

/** A verb that is no step looks at sessions in every state. */
function isOpenTo(verb: string, at: { readonly session: Session; readonly now: Date }): boolean {
  return !isSessionStep(verb) || isReadyFor(verb, at)
}
