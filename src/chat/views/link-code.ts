import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** A code, shown this once. */
export type LinkCode = {
  readonly code: string
  readonly expiresAt: Date
  readonly seen: Seen
}

/** The one-time code that makes another account one's own. */
export function linkCode(linkCode: LinkCode): View {
  void linkCode
  return { title: '', body: [] }
}
