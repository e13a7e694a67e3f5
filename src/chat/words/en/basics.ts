import type { InWords } from '../basics.ts'
import { EN_CLOCK } from './clock.ts'
import { EN_COMMON } from './common.ts'

/** English for the small pieces of text, where another part of the catalogue is made of them. */
export const IN_ENGLISH: InWords = { words: { clock: EN_CLOCK, common: EN_COMMON } }
