import type { PersonId, SessionId } from '../domain/ids.ts'
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
  const { asker, mentorId, shown } = request
  return changeVisibly(deps, {
    ...request,
    action: 'assign-mentor',
    decide: async (session, now) => {
      const refusal = refuseAfterEnd(session, now)
      if (refusal !== null) return no(refusal)
      const nameOf = async (id: PersonId) => (await deps.store.personFacts(asker.organization.id, id))?.name ?? null
      const yours = await nameOf(mentorId)
      if (yours === null) return no({ code: 'person_unknown', ref: '' })
      if (session.mentorId === mentorId) return yes(null)
      if (shown !== undefined && shown !== session.mentorId) {
        const now = session.mentorId === null ? null : await nameOf(session.mentorId)
        const conflicts = [{ field: 'mentor', now: now ?? '', yours }]
        return no({ code: 'session_changed', number: session.number, conflicts })
      }
      return yes({ mentorId })
    },
  })
}
