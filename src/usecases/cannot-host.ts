import { decideAway, isMentorSought } from '../domain/hosting.ts'
import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { type AskedToTakeOver, askToTakeOver } from './ask-to-take-over.ts'
import { changeSession } from './change-session.ts'
import type { Asker, Deps, PersonFacts, SessionFacts } from './ports.ts'

/** What `cannotHost` is asked: **Can't host**, by its mentor or an admin for them. */
export type CannotHostRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** Who is asked to take over. `already`: somebody is looked for already, and nobody was asked again. */
export type CannotHost = {
  readonly facts: SessionFacts
  readonly asked: readonly PersonFacts[]
  readonly already: boolean
  readonly isItsMentor: boolean
}

/** Looks for another mentor. The session keeps its own until somebody takes over, so that it is never without one by this. */
export async function cannotHost(deps: Deps, request: CannotHostRequest): Promise<Result<CannotHost>> {
  const { asker } = request
  const said = { already: true, asking: NOBODY }
  const changed = await changeSession(deps, {
    ...request,
    action: 'cannot-host',
    leavesNoTrace: true,
    decide: async (session, now) => {
      said.already = isMentorSought(session)
      // Whoever presses is not written to: they are answered.
      said.asking = await askToTakeOver(deps, { session, since: now, besides: asker.person.id })
      return decideAway(session, now)
    },
    beside: async () => ({ changes: [], deliveries: said.already ? [] : said.asking.deliveries }),
  })
  if (!changed.ok) return changed
  const facts = changed.value
  const { already, asking } = said
  return yes({ facts, already, asked: asking.asked, isItsMentor: facts.session.mentorId === asker.person.id })
}

const NOBODY: AskedToTakeOver = { asked: [], deliveries: [] }
