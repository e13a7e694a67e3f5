import type { PersonId } from '../domain/ids.ts'
import { no, type Result } from '../domain/result.ts'
import { refuseAfterEnd } from '../domain/session.ts'
import type { AssignMentorRequest } from './assign-mentor.ts'
import { type ChangedSeries, changeSeries } from './change-series.ts'
import { decideEdit } from './edit-series.ts'
import type { Deps } from './ports.ts'
import type { SeriesScope } from './series-parts.ts'

/** What `assignSeries` is asked. */
export type AssignSeriesRequest = AssignMentorRequest & { readonly scope: SeriesScope }

/**
 * Hands a session and those of its series that follow, or all that are to come, to somebody, who hosts the further ones too. One that
 * was handed over on its own before stays with whoever has it. Refuses as `assignMentor`, and `not_in_series`.
 */
export async function assignSeries(deps: Deps, request: AssignSeriesRequest): Promise<Result<ChangedSeries>> {
  const { asker, mentorId, shown, sessionId } = request
  const nameOf = async (id: PersonId) => (await deps.store.personFacts(asker.organization.id, id))?.name ?? null
  return changeSeries(deps, {
    ...request,
    action: 'assign-mentor',
    decide: async (of) => {
      const { session, now } = of
      const refusal = refuseAfterEnd(session, now)
      if (refusal !== null) return no(refusal)
      const yours = await nameOf(mentorId)
      if (yours === null) return no({ code: 'person_unknown', ref: '' })
      if (shown !== undefined && shown !== session.mentorId && session.mentorId !== mentorId) {
        const theirs = session.mentorId === null ? null : await nameOf(session.mentorId)
        const conflicts = [{ field: 'mentor', now: theirs ?? '', yours }]
        return no({ code: 'session_changed', number: session.number, conflicts })
      }
      return decideEdit(deps, { ...of, request: { asker, sessionId, fields: {}, mentorId, shown: null } })
    },
  })
}
