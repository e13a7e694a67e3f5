import type { Asker, Deps, ListedSegment, PersonFacts, SessionFilter } from './ports.ts'

/** What `describeFilter` is asked. */
export type DescribeFilterRequest = { readonly asker: Asker; readonly filter: SessionFilter }

/** What a filter of sessions names; null for what it leaves open, and for what is no more. */
export type FilterDescription = {
  /** All of the organization's, by name, for who chooses another. */
  readonly segments: readonly ListedSegment[]
  readonly segment: ListedSegment | null
  readonly mentor: PersonFacts | null
}

/** The segment and the mentor behind a filter's ids, in the asker's organization. */
export async function describeFilter(
  { store }: Deps,
  { asker, filter }: DescribeFilterRequest,
): Promise<FilterDescription> {
  const { id } = asker.organization
  const segments = await store.segments(id)
  return {
    segments,
    segment: segments.find((segment) => segment.id === filter.segmentId) ?? null,
    mentor: filter.mentorId === null ? null : await store.personFacts(id, filter.mentorId),
  }
}
