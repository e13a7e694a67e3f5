import type { Impact } from '../../domain/impact.ts'
import { readImpact } from '../../usecases/read-impact.ts'
import type { Ask } from '../ask.ts'
import type { NewSession } from './read-new-session.ts'

/** What a session that was read would mean for those it is for. */
export function impactOf({ parts, asker }: Ask, { draft, mentor }: NewSession): Promise<Impact> {
  const { audience, startTime, endTime } = draft
  return readImpact(parts.deps, { asker, sessionId: null, audience, startTime, endTime, mentorId: mentor?.id ?? null })
}
