import type { Segment } from '../domain/entities.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, PersonFacts } from './ports.ts'

/** Without a name: all segments; with one: its members too. */
export type ListSegmentsRequest = { readonly asker: Asker; readonly name: string | null }

export type SegmentList = {
  readonly segments: readonly (Segment & { readonly members: number })[]
  /** Of the one that was named, else null. */
  readonly members: readonly PersonFacts[] | null
}

/** The organization's segments by name. */
export async function listSegments(_deps: Deps, _request: ListSegmentsRequest): Promise<Result<SegmentList>> {
  throw new Error('not built yet')
}
