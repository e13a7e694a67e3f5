import type { Segment } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

export type RemoveFromSegmentRequest = { readonly asker: Asker; readonly name: string; readonly personId: PersonId }

export type RemovedFromSegment = { readonly segment: Segment; readonly person: PersonFacts }

/** Takes a person out of a segment. What they registered for stays theirs. */
export async function removeFromSegment(
  _deps: Deps,
  _request: RemoveFromSegmentRequest,
): Promise<Result<RemovedFromSegment>> {
  throw new Error('not built yet')
}
