import type { Segment } from '../../domain/entities.ts'
import type { View } from '../view.ts'

/** The segments of an organization. */
export type Segments = {
  readonly segments: readonly (Segment & { readonly members: number })[]
}

/** Every segment with how many are in it. */
export function segments(segments: Segments): View {
  void segments
  return { title: '', body: [] }
}
