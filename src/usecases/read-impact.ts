import type { Session } from '../domain/entities.ts'
import type { SeriesId, SessionId } from '../domain/ids.ts'
import { type Impact, weighImpact } from '../domain/impact.ts'
import type { Asker, Deps } from './ports.ts'

/** What `readImpact` is asked; `sessionId` is null for a session that is not there yet. */
export type ReadImpactRequest = Pick<Session, 'audience' | 'startTime' | 'endTime' | 'mentorId'> & {
  readonly asker: Pick<Asker, 'organization'>
  readonly sessionId: SessionId | null
  readonly besides?: readonly SeriesId[]
}

/** What a time would mean for those it is for; stores nothing. */
export async function readImpact({ store }: Deps, request: ReadImpactRequest): Promise<Impact> {
  const { asker, ...about } = request
  const found = await store.impactOf({ organizationId: asker.organization.id, ...about })
  return weighImpact({ startTime: request.startTime, ...found })
}
