import type { Viewer } from '../domain/viewer.ts'
import type { Clock } from '../usecases/ports.ts'
import type { Seen } from './views/seen.ts'
import { wordsFor } from './words/words.ts'

/** How a viewer looks at something at this moment. */
export function seenBy({ zone, locale }: Viewer, clock: Clock): Seen {
  return { zone, now: clock.now(), words: wordsFor(locale) }
}
