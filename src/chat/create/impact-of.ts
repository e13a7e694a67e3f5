import type { Impact } from '../../domain/impact.ts'
import { previewSeries } from '../../usecases/preview-series.ts'
import { readImpact } from '../../usecases/read-impact.ts'
import type { Ask } from '../ask.ts'
import type { NewSession } from './read-new-session.ts'

/** What a session that was read, or all sessions that are made of its series at first, would mean for those it is for. */
export function impactOf({ parts, asker }: Ask, { draft, mentor, repeats }: NewSession): Promise<Impact> {
  const { audience, startTime, endTime } = draft
  const mentorId = mentor?.id ?? null
  if (repeats !== null) return previewSeries(parts.deps, { asker, draft, mentorId, repeats })
  return readImpact(parts.deps, { asker, sessionId: null, audience, startTime, endTime, mentorId })
}
