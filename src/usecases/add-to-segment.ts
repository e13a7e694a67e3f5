import type { Segment } from '../domain/entities.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

/** At least one of person and channel. */
export type AddToSegmentRequest = {
  readonly asker: Asker
  readonly name: string
  readonly personId: PersonId | null
  /** Its channel in the asker's space from now on. */
  readonly channel: string | null
}

/** `already`: the person was a member before. */
export type AddedToSegment = {
  readonly segment: Segment
  readonly person: PersonFacts | null
  readonly already: boolean
}

/** Adds a person to a segment, or names the segment's channel. */
export async function addToSegment(_deps: Deps, _request: AddToSegmentRequest): Promise<Result<AddedToSegment>> {
  throw new Error('not built yet')
}
