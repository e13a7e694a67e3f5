import { shorten } from '../spans.ts'
import type { Text } from '../view.ts'
import type { Seen } from './seen.ts'

/** A link to look at, not to open; `none` for null. */
export function linkText(link: string | null, { words: { hosting } }: Pick<Seen, 'words'>): Text {
  return [link === null || link.trim() === '' ? hosting.none : { code: shorten(link, LONGEST) }]
}

const LONGEST = 200
