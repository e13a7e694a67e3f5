import type { Session } from '../domain/entities.ts'
import type { PersonId, SessionId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { refuseAfterEnd } from '../domain/session.ts'
import { type ChangedSession, changeVisibly } from './change-session.ts'
import type { Asker, Deps } from './ports.ts'

/** What `assignMentor` is asked. */
export type AssignMentorRequest = {
  readonly asker: Asker
  readonly sessionId: SessionId
  readonly mentorId: PersonId
  /** Who hosted it when the form was opened (null: nobody yet); left out where no form was. */
  readonly shown?: PersonId | null
}

/** Hands a session to somebody. Refuses `session_changed` where another hand gave it away since it was shown. */
export async function assignMentor(deps: Deps, request: AssignMentorRequest): Promise<Result<ChangedSession>> {
  const { mentorId } = request
  return changeVisibly(deps, {
    ...request,
    action: 'assign-mentor',
    decide: async (session, now) => {
      const refusal = await refuseHandover(deps, { request, session, now })
      if (refusal !== null) return no(refusal)
      return yes(session.mentorId === mentorId ? null : { mentorId })
    },
  })
}

/** Why a session cannot be handed to somebody now, or null. */
export async function refuseHandover(
  { store }: Deps,
  of: { readonly request: AssignMentorRequest; readonly session: Session; readonly now: Date },
): Promise<Refusal | null> {
  const { session, now } = of
  const { asker, mentorId, shown } = of.request
  const refusal = refuseAfterEnd(session, now)
  if (refusal !== null) return refusal
  const nameOf = async (id: PersonId) => (await store.personFacts(asker.organization.id, id))?.name ?? null
  const yours = await nameOf(mentorId)
  if (yours === null) return { code: 'person_unknown', ref: '' }
  if (session.mentorId === mentorId || shown === undefined || shown === session.mentorId) return null
  const theirs = session.mentorId === null ? null : await nameOf(session.mentorId)
  const conflicts = [{ field: 'mentor', now: theirs ?? '', yours }]
  return { code: 'session_changed', number: session.number, conflicts }
}
