import type { Segment } from '../domain/entities.ts'
import type { Asker, Deps } from './ports.ts'

/** What `suggestSegments` is asked. */
export type SuggestSegmentsRequest = { readonly asker: Asker; readonly text: string; readonly limit?: number }

/** Segments whose name holds the text typed so far, those that start with it first. */
export async function suggestSegments(deps: Deps, request: SuggestSegmentsRequest): Promise<readonly Segment[]> {
  const { asker, limit = 25 } = request
  const text = request.text.trim().toLowerCase()
  const found = (await deps.store.segments(asker.organization.id))
    .map((segment) => ({ segment, at: segment.name.toLowerCase().indexOf(text) }))
    .filter(({ at }) => at >= 0)
  const starting = found.filter(({ at }) => at === 0)
  const others = found.filter(({ at }) => at > 0)
  return [...starting, ...others].slice(0, limit).map(({ segment }) => segment)
}
