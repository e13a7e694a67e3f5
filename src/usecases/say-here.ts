import { isMentorSought } from '../domain/hosting.ts'
import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { hostAgain } from './host-again.ts'
import { type JoinOutcome, joinSession } from './join-session.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `sayHere` is asked: **I'm here**, by its mentor. */
export type SayHereRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** As a press on Join; null for an admin who does not host it. */
export type SaidHere = { readonly joined: JoinOutcome | null; readonly facts: SessionFacts }

/** Its mentor is there: evidence as of a press on Join, and nobody else is looked for. */
export async function sayHere(deps: Deps, request: SayHereRequest): Promise<Result<SaidHere>> {
  const { asker } = request
  const loaded = await loadSession(deps, { ...request, action: 'host-again' })
  if (!loaded.ok) return loaded
  if (loaded.value.mentorId !== asker.person.id)
    return yes({ joined: null, facts: await loadFacts(deps, loaded.value) })
  const joined = await joinSession(deps, request)
  if (!joined.ok) return joined
  const again = isMentorSought(loaded.value) ? await hostAgain(deps, request) : null
  if (again !== null && !again.ok) return again
  return yes({ joined: joined.value, facts: again?.value.facts ?? joined.value.facts })
}
