import { checkAccess } from '../domain/access.ts'
import { type Result, yes } from '../domain/result.ts'
import { loadSegment } from './load-segment.ts'
import type { Asker, Deps, ListedSegment, PersonFacts } from './ports.ts'

/** Without a name: all segments; with one: its members too. */
export type ListSegmentsRequest = { readonly asker: Asker; readonly name: string | null }

/** The segments asked for. */
export type SegmentList = {
  readonly segments: readonly ListedSegment[]
  /** Of the one that was named, else null. */
  readonly members: readonly PersonFacts[] | null
}

/** The organization's segments by name. With a name that one alone. */
export async function listSegments(deps: Deps, request: ListSegmentsRequest): Promise<Result<SegmentList>> {
  const { asker, name } = request
  const access = checkAccess('list-segments', asker)
  if (!access.ok) return access
  const segments = await deps.store.segments(asker.organization.id)
  if (name === null) return yes({ segments, members: null })
  const segment = await loadSegment(deps, { asker, name })
  if (!segment.ok) return segment
  const { id } = segment.value
  return yes({ segments: segments.filter((one) => one.id === id), members: await deps.store.membersOf(id) })
}
