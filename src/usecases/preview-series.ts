import { HORIZON_MS } from '../domain/horizon.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Impact } from '../domain/impact.ts'
import type { RepeatRead } from '../domain/repeat.ts'
import { occurrencesOf } from '../domain/series.ts'
import type { SessionDraft } from '../domain/session-input.ts'
import type { Asker, Deps } from './ports.ts'
import { readSeriesImpact } from './read-series-impact.ts'

/** What `previewSeries` is asked. */
export type PreviewSeriesRequest = {
  readonly asker: Pick<Asker, 'organization'>
  readonly draft: SessionDraft
  readonly mentorId: PersonId | null
  readonly repeats: RepeatRead
}

/** What the sessions of a new series in its first 90 days would mean for those it is for; stores nothing. */
export function previewSeries(deps: Deps, request: PreviewSeriesRequest): Promise<Impact> {
  const { asker, draft, mentorId, repeats } = request
  const { startTime, recurrence } = repeats
  const lengthMs = draft.endTime.getTime() - draft.startTime.getTime()
  const until = new Date(Math.max(startTime.getTime(), deps.clock.now().getTime() + HORIZON_MS))
  const starts = occurrencesOf(recurrence, { after: new Date(startTime.getTime() - 1), until })
  const sessions = starts.map((start) => ({
    ...{ id: null, audience: draft.audience, mentorId },
    startTime: start,
    endTime: new Date(start.getTime() + lengthMs),
  }))
  return readSeriesImpact(deps, { asker, sessions, besides: [] })
}
