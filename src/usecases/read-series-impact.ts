import type { Session } from '../domain/entities.ts'
import type { SeriesId, SessionId } from '../domain/ids.ts'
import { type Impact, sumImpacts } from '../domain/impact.ts'
import { letOthersGo } from './commit-in-slices.ts'
import type { Asker, Deps } from './ports.ts'
import { readImpact } from './read-impact.ts'

/** What `readSeriesImpact` is asked: each session as it would be, and the series whose own sessions are in nobody's way. */
export type ReadSeriesImpactRequest = {
  readonly asker: Pick<Asker, 'organization'>
  readonly sessions: readonly (Pick<Session, 'audience' | 'startTime' | 'endTime' | 'mentorId'> & {
    readonly id: SessionId | null
  })[]
  readonly besides: readonly SeriesId[]
}

/** What the times of all these sessions would mean for those they are for; stores nothing, and lets others go between them. */
export async function readSeriesImpact(deps: Deps, request: ReadSeriesImpactRequest): Promise<Impact> {
  const { asker, besides } = request
  const impacts: Impact[] = []
  for (const { id: sessionId, audience, startTime, endTime, mentorId } of request.sessions) {
    impacts.push(await readImpact(deps, { asker, sessionId, audience, startTime, endTime, mentorId, besides }))
    await letOthersGo()
  }
  return sumImpacts(impacts)
}
