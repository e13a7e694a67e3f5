import { decideHostAgain, isMentorSought } from '../domain/hosting.ts'
import type { SessionId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { changeVisibly } from './change-session.ts'
import type { Asker, Deps, SessionFacts } from './ports.ts'

/** What `hostAgain` is asked: **Can host after all**. */
export type HostAgainRequest = { readonly asker: Asker; readonly sessionId: SessionId }

/** `already`: nobody else was looked for. */
export type HostedAgain = { readonly facts: SessionFacts; readonly already: boolean; readonly isItsMentor: boolean }

/** Nobody else is looked for any more: its mentor can host it, as they or an admin say. */
export async function hostAgain(deps: Deps, request: HostAgainRequest): Promise<Result<HostedAgain>> {
  const changed = await changeVisibly(deps, {
    ...request,
    action: 'host-again',
    leavesNoTrace: true,
    decide: decideHostAgain,
  })
  if (!changed.ok) return changed
  const { before, after: facts } = changed.value
  const isItsMentor = facts.session.mentorId === request.asker.person.id
  return yes({ facts, already: !isMentorSought(before.session), isItsMentor })
}
