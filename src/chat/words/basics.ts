import type { EN_CLOCK } from './en/clock.ts'
import type { EN_COMMON } from './en/common.ts'

/** What the small pieces of text need of a language: enough to be said within the catalogue itself too. */
export type Basics = { readonly clock: typeof EN_CLOCK; readonly common: typeof EN_COMMON }

/** In whose language something is put: all that has the words of a viewer. */
export type InWords = { readonly words: Basics }
