import { shorten } from '../spans.ts'
import type { Block } from '../view.ts'

/** What a session is about, where somebody wrote it. */
export function descriptionBlocks(description: string | null): readonly Block[] {
  if (description === null || description.trim() === '') return []
  return [{ type: 'text', text: [shorten(description, LONGEST_DESCRIPTION)] }]
}

/** As long as a description may be written, in characters; one that came another way ends in an ellipsis. */
const LONGEST_DESCRIPTION = 1_000
