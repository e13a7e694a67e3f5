import type { Words } from '../words/words.ts'

/** By whom and when a view is looked at. */
export type Seen = {
  /** The viewer's IANA zone, else the organization's; the organization's where many look at it. */
  readonly zone: string
  readonly now: Date
  /** The viewer's language, in which everything is said; the organization's where many look at it. */
  readonly words: Words
}
