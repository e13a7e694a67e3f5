import type { Segment } from '../domain/entities.ts'
import type { Asker, Deps } from './ports.ts'

export type SuggestSegmentsRequest = { readonly asker: Asker; readonly text: string; readonly limit?: number }

/** Segments whose name holds the text typed so far, those that start with it first. */
export async function suggestSegments(_deps: Deps, _request: SuggestSegmentsRequest): Promise<readonly Segment[]> {
  throw new Error('not built yet')
}
