import { no, type Result } from '../domain/result.ts'
import { type AssignMentorRequest, refuseHandover } from './assign-mentor.ts'
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
  const { asker, mentorId, sessionId } = request
  return changeSeries(deps, {
    ...request,
    action: 'assign-mentor',
    decide: async (of) => {
      const refusal = await refuseHandover(deps, { request, ...of })
      if (refusal !== null) return no(refusal)
      return decideEdit(deps, { ...of, request: { asker, sessionId, fields: {}, mentorId, shown: null } })
    },
  })
}
