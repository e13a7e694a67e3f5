import type { InWords } from '../basics.ts'
import { ES_CLOCK } from './clock.ts'
import { ES_COMMON } from './common.ts'

/** Spanish for the small pieces of text, where another part of the catalogue is made of them. */
export const IN_SPANISH: InWords = { words: { clock: ES_CLOCK, common: ES_COMMON } }
